import { tableOf } from '../schema/graphModel.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { slugOf } from './slugOf.ts';

/** The tables of what can be merged, with the types of their rows. */
const MERGEABLE: Readonly<Record<string, readonly string[]>> = { Actor: ['Actor'], Target: TARGETS };

/** Where merges lead from each record: to the one that it is read as, itself where it is not merged. */
export type RootOf = (id: string) => string;

/** What is read as one record. */
export interface MergeGroup {
  /** The id of the one that the others were merged into. */
  readonly root: string;
  /** The rows of the others, by their slugs. */
  readonly merged: readonly Row[];
}

/** The types of the records that may be merged with one of this type; none where it cannot be merged. */
export function mergeableWith(type: string): readonly string[] {
  return MERGEABLE[tableOf(type)] ?? [];
}

/** Where merges lead from each of these actors and targets. */
export async function rootsOf(
  draft: Pick<Draft, 'get'>,
  ids: { readonly actors?: readonly string[]; readonly targets?: readonly string[] },
): Promise<RootOf> {
  const into = new Map<string, string>();
  for (const [types, start] of [
    [['Actor'], ids.actors ?? []],
    [TARGETS, ids.targets ?? []],
  ] as const) {
    for (let next = [...new Set(start)]; next.length > 0; ) {
      const rows = await rowsById(draft, types, next);
      next = [];
      for (const { id, edges } of rows.values()) {
        if (typeof edges.mergedInto !== 'string') continue;
        into.set(id, edges.mergedInto);
        if (!into.has(edges.mergedInto)) next.push(edges.mergedInto);
      }
    }
  }
  return (id) => {
    let root = id;
    for (let up = into.get(root); up !== undefined; up = into.get(root)) root = up;
    return root;
  };
}

/** What is read as one with each of these records of one table, whether they were merged or others into them. */
export async function mergeGroups(
  draft: Pick<Draft, 'get' | 'find'>,
  table: string,
  ids: readonly string[],
): Promise<readonly MergeGroup[]> {
  const types = MERGEABLE[table];
  if (!types) return [...new Set(ids)].map((root) => ({ root, merged: [] }));
  const rootOf = await rootsOf(draft, table === 'Actor' ? { actors: ids } : { targets: ids });
  const members = new Map(ids.map((id) => [rootOf(id), [] as Row[]]));
  const under = new Map([...members.keys()].map((root) => [root, root]));
  for (let next = [...under.keys()]; next.length > 0; ) {
    const found: Row[] = [];
    for (const type of types) found.push(...(await draft.find(type, 'mergedInto', next)));
    for (const row of found) {
      const root = under.get(String(row.edges.mergedInto)) ?? '';
      under.set(row.id, root);
      members.get(root)?.push(row);
    }
    next = found.map(({ id }) => id);
  }
  return [...members].map(([root, merged]) => ({
    root,
    merged: merged.toSorted((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1)),
  }));
}
