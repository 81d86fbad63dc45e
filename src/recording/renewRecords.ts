import type { Declaration } from '../commands/mergeDeclarations.ts';
import { storedType, tableOf } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { concernsOf } from './concernsOf.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { FROM_CLAIMS } from './followsFromClaims.ts';
import { type MergeGroup, mergeGroups, type RootOf, rootsOf } from './mergeGroups.ts';
import { recordLedBy, recordRow } from './recordRow.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { NOBODY_STANDS, standingOf } from './Standing.ts';
import { slugOf } from './slugOf.ts';

/** Which record is meant, or was. */
export interface RecordName {
  readonly type: string;
  readonly id: string;
}

/** What is said of records, by their ids. */
type Said = ReadonlyMap<string, readonly Declaration[]>;

/**
 * Writes records as their declarations have them now, with those of what was merged into them, and gives claims and
 * positions what they copy of them. One that nothing declares any longer stays as it was declared last, and is found by
 * its slug alone: by its name it would be taken for whoever is called so now.
 *
 * @param records among them those that were merged, or that others were merged into
 * @param takenBack declarations that are there no longer
 */
export async function renewRecords(
  draft: Draft,
  records: readonly RecordName[],
  takenBack: readonly Declaration[] = [],
): Promise<void> {
  const last = byRecord(takenBack);
  const known = new Map<string, Row>();
  const declared: Row[] = [];
  const undeclared: Row[] = [];
  for (const [table, ofTable] of Map.groupBy(records, ({ type }) => tableOf(type))) {
    const groups = await mergeGroups(
      draft,
      table,
      ofTable.map(({ id }) => id),
    );
    const ids = groups.flatMap(({ root, merged }) => [root, ...merged.map(({ id }) => id)]);
    const said = byRecord((await draft.find('Declaration', 'record', ids)).map(readDeclaration));
    for (const [id, row] of await rowsById(draft, table === 'Target' ? TARGETS : [table], ids))
      known.set(id, row);
    for (const group of groups) {
      for (const row of group.merged) undeclared.push(mergedRow(row, said.get(row.id) ?? last.get(row.id)));
      const row = rootRow(group, known.get(group.root), said, last);
      if (row) (said.has(group.root) ? declared : undeclared).push(row);
    }
  }
  const rootOf = await rootsOfEnds(draft, declared);
  const led = declared.map((row) => recordLedBy(row, rootOf));
  const renewed = [...led, ...undeclared];
  draft.put(renewed);
  await copyFromTargets(
    draft,
    renewed.filter((row) => {
      const was = known.get(row.id);
      return was !== undefined && copiedOf(was) !== copiedOf(row);
    }),
  );
}

function byRecord(declarations: readonly Declaration[]): Said {
  return Map.groupBy(declarations, ({ type, slug }) => idOf(type, slug));
}

/** The row of a record that stands for itself, or undefined where it is not there and nothing declares it. */
function rootRow(
  { root, merged }: MergeGroup,
  known: Row | undefined,
  said: Said,
  last: Said,
): Row | undefined {
  const stands = known ? standingOf(known) : NOBODY_STANDS;
  const own = said.get(root);
  const mergedIn = merged.map((row) => ({ slug: slugOf(row), declarations: said.get(row.id) ?? [] }));
  if (own) return recordRow(own, stands, mergedIn);
  const before = last.get(root);
  const left = known && before ? recordRow(before, stands) : known;
  const words = mergedIn.flatMap(({ declarations }) =>
    declarations.length === 0 ? [] : recordRow(declarations, NOBODY_STANDS).words.split(' '),
  );
  return left && { ...left, words: [...new Set(words)].join(' ') };
}

/** The row of a record that was merged: as it was, found by its id alone. */
function mergedRow(row: Row, said: readonly Declaration[] | undefined): Row {
  const { mergedInto = null, mergedBy = null } = row.edges;
  const own = said ? recordRow(said, standingOf(row)) : row;
  return { ...own, edges: { ...own.edges, mergedInto, mergedBy }, words: '' };
}

/** Where merges lead from what records name. */
async function rootsOfEnds(draft: Draft, records: readonly Row[]): Promise<RootOf> {
  const actors: string[] = [];
  const targets: string[] = [];
  for (const { type, edges } of records) {
    for (const [name, ends] of Object.entries(edges)) {
      const field = storedType(type).fields.get(name);
      const table = field?.kind === 'edge' ? tableOf(field.toName) : null;
      if (table === 'Actor') actors.push(...[ends ?? []].flat());
      if (table === 'Target') targets.push(...[ends ?? []].flat());
    }
  }
  return rootsOf(draft, { actors, targets });
}

/** What claims and positions copy of their target, so that they can be listed by it. */
function copiedOf({ fields, edges }: Row): string {
  return JSON.stringify([[edges.about ?? []].flat().sort(), fields.underIssue ?? null]);
}

/** Gives claims and positions what they copy of these targets. */
async function copyFromTargets(draft: Draft, targets: readonly Row[]): Promise<void> {
  const byId = new Map(targets.map((row) => [row.id, row]));
  for (const claim of await draft.find('Claim', 'target', byId.keys())) {
    const target = byId.get(String(claim.edges.target));
    if (!target) continue;
    const concerns = concernsOf(String(claim.edges.holder), target);
    const fields = { ...claim.fields, underIssue: target.fields.underIssue ?? null };
    draft.put([{ ...claim, fields, edges: { ...claim.edges, ...concerns } }]);
  }
  for (const type of FROM_CLAIMS) {
    for (const row of await draft.find(type, 'target', byId.keys())) {
      const underIssue = byId.get(String(row.edges.target))?.fields.underIssue ?? null;
      draft.put([{ ...row, fields: { ...row.fields, underIssue } }]);
    }
  }
}
