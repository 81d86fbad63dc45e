import type { Condition, Source } from '../plan/ReadPlan.ts';
import type { EdgeField, StoredType } from '../schema/Model.ts';

/** Where the value of an index's key comes from. */
export type IndexKey =
  /** It is the id of the row above. */
  | { readonly field: string; readonly from: 'above' }
  /** It is one value. */
  | { readonly field: string; readonly from: 'value'; readonly param: number }
  /** It is one of several values: the list is made by a limited scan for each of them, merged by the order. */
  | { readonly field: string; readonly from: 'each'; readonly values: Values };

/** A list that is given, or what stands below one or several rows. */
export type Values = Extract<Condition, { readonly kind: 'oneOf' | 'within' }>;

/** The index by which a list is read without reading what does not belong to it. */
export interface ChosenIndex {
  /** Its keys, in its order. The order of the type follows them, unless it is one of them or `id` is the only one. */
  readonly keys: readonly IndexKey[];
  /**
   * Where it is the index of a link (far id, keys, order): the edge, and where the id of the `to` end comes from.
   * Null where it is an index of the type.
   */
  readonly link: { readonly edge: EdgeField; readonly to: IndexKey } | null;
  /** The conditions that it does not serve, to be checked on each row. */
  readonly rest: readonly Condition[];
}

/**
 * Which index serves a list of one type, or null: then all rows are read in their order, or along an edge the few
 * that stand there are read and sorted.
 *
 * An index serves when all its keys are given, the one that follows the edge among them. Of several the best is one that can hold only one row for each
 * value, then the one with most ids (they cut more than enumerations do), then with most keys, then with fewest lists of values.
 */
export function chooseIndex(
  type: StoredType,
  conditions: readonly Condition[],
  source: Source,
): ChosenIndex | null {
  const given = keysGiven(conditions, source);
  const candidates = [
    ...[['id'], [type.order], ...type.indexes].map((by) => ofType(by, given)),
    ...linkCandidates(conditions, source).map((link) => ofLink(link, given)),
  ]
    .filter((c) => c !== null)
    .filter((c) => source.kind === 'all' || allKeys(c).some((key) => key.from === 'above'));
  const [best] = candidates
    .map((candidate) => ({ candidate, rank: rank(type, candidate) }))
    .sort((a, b) => compareRanks(b.rank, a.rank));
  if (!best) return null;
  const served = allKeys(best.candidate).map((key) => given.by.get(key));
  return { ...best.candidate, rest: conditions.filter((c) => !served.includes(c)) };
}

interface Given {
  readonly keys: ReadonlyMap<string, IndexKey>;
  /** The condition that gives a key; none gives the one from above. */
  readonly by: ReadonlyMap<IndexKey, Condition>;
}

type Candidate = Pick<ChosenIndex, 'keys' | 'link'>;

/** The first condition on a field gives its key; later ones are left to be checked. */
function keysGiven(conditions: readonly Condition[], source: Source): Given {
  const keys = new Map<string, IndexKey>();
  const by = new Map<IndexKey, Condition>();
  if (source.kind === 'edge' && source.edge.via.kind === 'inverse') {
    const [field, another] = source.edge.via.edges;
    if (field !== undefined && another === undefined) keys.set(field, { field, from: 'above' });
  }
  for (const c of conditions) {
    const key = keyOf(c);
    if (!key) continue;
    const known = keys.get(key.field);
    if (known && !(known.from === 'each' && key.from === 'value')) continue;
    keys.set(key.field, key);
    by.set(key, c);
  }
  for (const c of conditions) {
    if (c.kind === 'linked') by.set({ field: c.edge.name, from: 'value', param: c.param }, c);
  }
  return { keys, by };
}

function keyOf(c: Condition): IndexKey | null {
  if (c.kind === 'compare' && c.is === 'EQUALS') return { field: c.field, from: 'value', param: c.param };
  return c.kind === 'oneOf' || c.kind === 'within' ? { field: c.field, from: 'each', values: c } : null;
}

function linkCandidates(conditions: readonly Condition[], source: Source) {
  const links: { edge: EdgeField; condition: Condition | null }[] = [];
  if (source.kind === 'edge') links.push({ edge: source.edge, condition: null });
  for (const c of conditions) if (c.kind === 'linked') links.push({ edge: c.edge, condition: c });
  return links;
}

function ofType(by: readonly string[], given: Given): Candidate | null {
  const keys = by.map((field) => given.keys.get(field)).filter((key) => key !== undefined);
  return keys.length === by.length ? { keys, link: null } : null;
}

/** The rows of a list stand at the `from` end: behind a list's own edge if it is read from `to`, else the row itself. */
function ofLink(link: { edge: EdgeField; condition: Condition | null }, given: Given): Candidate | null {
  const { via } = link.edge;
  if (via.kind !== 'link' || via.keys === null) return null;
  if (via.near !== (link.condition ? 'from' : 'to')) return null;
  const to = link.condition
    ? [...given.by].find(([, c]) => c === link.condition)?.[0]
    : { field: link.edge.name, from: 'above' as const };
  const found = ofType(via.keys, given);
  return to && found ? { keys: found.keys, link: { edge: link.edge, to } } : null;
}

function rank(type: StoredType, { keys, link }: Candidate): readonly number[] {
  const fields = keys.map((key) => key.field);
  const unique = link === null && fields.length === 1 && ['id', type.order].includes(fields[0] ?? '');
  const all = allKeys({ keys, link });
  const ids = all.filter((key) => key === link?.to || type.fields.get(key.field)?.kind === 'edge');
  const lists = all.filter((key) => key.from === 'each');
  return [Number(unique), ids.length, all.length, -lists.length];
}

function allKeys({ keys, link }: Candidate): readonly IndexKey[] {
  return link ? [link.to, ...keys] : keys;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
