import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { followsFromClaims } from './followsFromClaims.ts';
import { mergeableWith, rootsOf } from './mergeGroups.ts';
import { readAnew } from './mergeRecords.ts';
import { rowsById } from './rowsById.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';
import { slugOf } from './slugOf.ts';

/** What parting merged records leaves to be derived anew. */
interface Parted {
  readonly touched: readonly Row[];
  readonly left: readonly Row[];
}

/**
 * Sets records apart that only erased texts declared and of which nothing else says anything, so that they go: from what they
 * were merged into, and from what was merged into them. Of their merges stays what is of others: why they were one may
 * repeat what was erased.
 *
 * @param undeclared what no document declares any longer
 */
export async function eraseMerged(draft: Draft, undeclared: readonly Row[]): Promise<Parted> {
  const going = new Set(undeclared.map(({ id }) => id));
  const touched: Row[] = [];
  const left: Row[] = [];
  for (const { type, id } of undeclared.filter((row) => mergeableWith(row.type).length > 0)) {
    const [row] = await draft.get(type, [id]);
    const apart = row && (await setApart(draft, row));
    if (!row || !apart) continue;
    const { before, leading, records } = apart;
    const parted = await readAnew(draft, { records, leading });
    const held = (await rowsLeadingTo(draft, [row])).some(
      (other) => !followsFromClaims(other) && !going.has(other.id),
    );
    const kept = held ? await putBack(draft, before, { records, leading }) : parted;
    touched.push(...kept.claims);
    left.push(...kept.positions);
    if (!held) await forgetMerges(draft, before, row);
  }
  return { touched, left };
}

interface Apart {
  /** The records that were merged, as they were. */
  readonly before: readonly Row[];
  readonly records: readonly Row[];
  readonly leading: readonly Row[];
}

/** Sets a record apart; what was merged into one that was merged itself, is merged into what that was. Null where it is not merged. */
async function setApart(draft: Draft, row: Row): Promise<Apart | null> {
  const types = mergeableWith(row.type);
  const into = typeof row.edges.mergedInto === 'string' ? row.edges.mergedInto : null;
  const under: Row[] = [];
  for (const type of types) under.push(...(await draft.find(type, 'mergedInto', [row.id])));
  if (into === null && under.length === 0) return null;
  const rootOf = await rootsOf(draft, { [row.type === 'Actor' ? 'actors' : 'targets']: [row.id] });
  const roots = [...(await rowsById(draft, types, [rootOf(row.id)])).values()];
  const leading = await rowsLeadingTo(draft, roots);
  const before = into === null ? under : [row, ...under];
  draft.put(
    before.map((one) => {
      const end = one.id === row.id ? null : into;
      return {
        ...one,
        edges: {
          ...one.edges,
          mergedInto: end,
          mergedBy: end === null ? null : (one.edges.mergedBy ?? null),
        },
      };
    }),
  );
  return { before, leading, records: [...roots, ...before] };
}

/** Merges again what others say something of. */
async function putBack(draft: Draft, before: readonly Row[], { records, leading }: Omit<Apart, 'before'>) {
  const today: Row[] = [];
  for (const { type, id, edges } of before) {
    const { mergedInto = null, mergedBy = null } = edges;
    const rows = await draft.get(type, [id]);
    today.push(...rows.map((row) => ({ ...row, edges: { ...row.edges, mergedInto, mergedBy } })));
  }
  draft.put(today);
  return readAnew(draft, { records, leading });
}

/** Takes a record out of the merges that named it, with those that merged nothing else. */
async function forgetMerges(draft: Draft, before: readonly Row[], gone: Row): Promise<void> {
  const into = (await rowsById(draft, mergeableWith(gone.type), [String(gone.edges.mergedInto)])).values();
  const [root] = [...into];
  const ids = before.flatMap(({ edges }) => edges.mergedBy ?? []).flat();
  for (const merge of await draft.get('Merge', ids)) {
    draft.put(
      (await changeOf(draft, merge)).map((row) => ({ ...row, fields: { ...row.fields, note: null } })),
    );
    const from = [merge.fields.from ?? []]
      .flat()
      .map(String)
      .filter((slug) => slug !== slugOf(gone));
    const isInto = merge.fields.into === slugOf(gone);
    if (from.length === 0 || (isInto && !root)) {
      draft.remove([merge]);
      continue;
    }
    const named = { from, into: isInto && root ? slugOf(root) : (merge.fields.into ?? null) };
    draft.put([{ ...merge, fields: { ...merge.fields, ...named, note: ERASED } }]);
  }
}

/** The change by which a merge was made, where its reason stands as well: the first one with it that was confirmed since. */
async function changeOf(draft: Draft, { fields: { note, at } }: Row): Promise<readonly Row[]> {
  const alike = await draft.find('Change', 'note', [String(note)]);
  return alike
    .filter(({ fields }) => String(fields.at) >= String(at))
    .sort((a, b) => Number(a.fields.seq) - Number(b.fields.seq))
    .slice(0, 1);
}

/** In place of why records were merged. */
const ERASED = 'The reason was erased with a text.';
