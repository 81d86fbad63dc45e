import type { Command, Merge, UndoMerge } from '../commands/Command.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { followMerges } from './followMerges.ts';
import { leaveUndeclared } from './leaveUndeclared.ts';
import { mergeableWith, rootsOf } from './mergeGroups.ts';
import { isStatement } from './recordedEnds.ts';
import { renewNamesOf } from './renewNames.ts';
import { renewRecords } from './renewRecords.ts';
import { rowsById } from './rowsById.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';
import { undeclaredAmong } from './undeclaredAmong.ts';

/** What merges and their undoing came to. */
export interface MergesWritten {
  /** The ids of the merges that were made or undone. */
  readonly merges: readonly string[];
  /** Claims whose positions are to be derived anew. */
  readonly touched: readonly Row[];
  /** Positions that may rest on nothing any longer. */
  readonly left: readonly Row[];
}

/**
 * Merges records and undoes merges. Whatever led to a record that is merged leads to the one that it is merged into, and
 * keeps what it was recorded with: so undoing a merge leads everything to where it leads without that merge.
 *
 * @param now RFC 3339
 */
export async function mergeRecords(
  draft: Draft,
  commands: readonly Command[],
  now: string,
): Promise<MergesWritten> {
  const merges: string[] = [];
  const touched: Row[] = [];
  const left: Row[] = [];
  for (const command of commands) {
    if (command.do !== 'merge' && command.do !== 'undoMerge') continue;
    const written =
      command.do === 'merge' ? await merge(draft, command, now) : await undo(draft, command, now);
    merges.push(written.id);
    const { claims, positions } = await readAnew(draft, written);
    touched.push(...claims);
    left.push(...positions);
  }
  return { merges, touched, left };
}

/** A merge that was made or undone. */
interface Written {
  readonly id: string;
  /** The records whose names change by it. */
  readonly records: readonly Row[];
  /** What led to those that lead elsewhere now. */
  readonly leading: readonly Row[];
}

async function merge(draft: Draft, { type, into, from, by, note }: Merge, at: string): Promise<Written> {
  const types = mergeableWith(type);
  const rows = await rowsById(
    draft,
    types,
    [into, ...from].map((slug) => idOf(type, slug)),
  );
  const one = rows.get(idOf(type, into));
  if (!one) throw new Error(`The merge into "${into}" passed the rules and lacks it.`);
  const others = [...rows.values()].filter((row) => row !== one);
  const leading = await rowsLeadingTo(draft, others);
  const id = await freeId(draft, [type, into, ...from.toSorted()]);
  const kind = type === 'Actor' ? 'ACTORS' : 'TARGETS';
  const undone = { undone: false, undoneBy: null, undoneAt: null, undoneNote: null };
  const fields = { order: `${at} ${id}`, kind, into, from: [...from], note, by, at, ...undone };
  draft.put([
    { type: 'Merge', id, fields, edges: {}, words: '' },
    ...others.map((row) => ({ ...row, edges: { ...row.edges, mergedInto: one.id, mergedBy: id } })),
  ]);
  return { id, records: [one, ...others], leading };
}

/** The id of the first merge of these records, or of the next one after those that were undone. */
async function freeId(draft: Draft, named: readonly string[]): Promise<string> {
  for (let before = 0; ; before += 1) {
    const id = idOf('Merge', ...named, before);
    if ((await draft.get('Merge', [id])).length === 0) return id;
  }
}

async function undo(draft: Draft, { merge: id, by, note }: UndoMerge, at: string): Promise<Written> {
  const [row] = await draft.get('Merge', [id]);
  if (!row) throw new Error(`The merge ${id} passed the rules and is not there.`);
  const fields = { ...row.fields, undone: true, undoneBy: by, undoneAt: at, undoneNote: note };
  draft.put([{ ...row, fields }]);
  const type = row.fields.kind === 'ACTORS' ? 'Actor' : 'Target';
  const types = mergeableWith(type);
  const merged: Row[] = [];
  for (const one of types) merged.push(...(await draft.find(one, 'mergedBy', [id])));
  const ids = merged.map((one) => one.id);
  const rootOf = await rootsOf(draft, type === 'Actor' ? { actors: ids } : { targets: ids });
  const roots = await rowsById(draft, types, ids.map(rootOf));
  const leading = await rowsLeadingTo(draft, [...roots.values()]);
  draft.put(merged.map((one) => ({ ...one, edges: { ...one.edges, mergedInto: null, mergedBy: null } })));
  return { id, records: [...roots.values(), ...merged], leading };
}

/** Lets everything lead to where merges lead now. */
export async function readAnew(
  draft: Draft,
  { records, leading }: Omit<Written, 'id'>,
): Promise<{ readonly claims: readonly Row[]; readonly positions: readonly Row[] }> {
  const naming = leading.filter(({ type }) => mergeableWith(type).length > 0);
  await renewRecords(draft, [...records, ...naming]);
  const statements = await asTheyAre(draft, leading.filter(isStatement));
  const led = await followMerges(draft, statements);
  draft.put(led);
  await leaveUndeclared(draft, await undeclaredAmong(draft, records));
  await renewNamesOf(draft, records);
  return {
    claims: led.filter(({ type }) => type === 'Claim'),
    positions: leading.filter(({ type }) => type === 'Position'),
  };
}

/** Rows as they are in the draft by now. */
async function asTheyAre(draft: Draft, rows: readonly Row[]): Promise<readonly Row[]> {
  const today: Row[] = [];
  for (const [type, ofType] of Map.groupBy(rows, (row) => row.type))
    today.push(
      ...(await draft.get(
        type,
        ofType.map(({ id }) => id),
      )),
    );
  return today;
}
