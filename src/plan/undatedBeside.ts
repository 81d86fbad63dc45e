import type { EdgeField, Model } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import type { Constants } from './Constants.ts';
import type { Branch, Condition, CrossTabulation, Page, Pairing, Source, Tabulation } from './ReadPlan.ts';

/** How many claims without a day are looked at for each list. */
export const MOST_UNDATED = 200;

/** What keys begin with under which such claims stand in an answer: no GraphQL name has a space. */
export const UNDATED = 'undated ';

/** What a position has of the claims it rests on, by the claim's field. */
const OF_POSITIONS: Readonly<Record<string, string>> = {
  actor: 'holder',
  target: 'target',
  underIssue: 'underIssue',
  stance: 'stance',
};

/**
 * Pages of the claims without a day that a list of claims or positions would have had to do with, if they had one: only
 * their ids, which stand last in the order of claims and so are found without the others.
 */
export function undatedBeside(
  model: Model,
  constants: Constants,
  read: Branch | CrossTabulation | Tabulation | Pairing,
): readonly Page[] {
  if (read.kind === 'list') return [];
  const { key } = read;
  const { rowsOf, source, given } = listIn(read);
  const page = (from: Source, conditions: readonly Condition[], isAlone: boolean): Page => ({
    kind: 'page',
    key: UNDATED + key,
    listOf: 'Claim',
    source: from,
    conditions: isAlone
      ? conditions
      : [...conditions, { kind: 'present', field: 'day', param: constants.constant(false) }],
    shapes: [{ type: 'Claim', selections: [{ kind: 'scalar', key: 'id', field: 'id' }] }],
    first: constants.constant(MOST_UNDATED),
    // Sorts before all that have no day and behind all others.
    after: isAlone ? constants.constant('~') : null,
    rows: true,
    parts: [{ kind: 'nodes', key: 'nodes', view: [[0, 1]] }],
  });
  if (rowsOf.includes('Claim')) {
    // Those on which a position or a change of mind rests that is there have a day.
    if (source.kind === 'edge' && (source.of === 'Position' || read.kind !== 'page')) return [];
    const own = given.flatMap((c) => (c.kind !== 'ofType' ? [c] : c.type === 'Claim' ? [c.condition] : []));
    return [
      page(
        source,
        own.filter((c) => !isOfPosition(c)),
        rowsOf.length === 1,
      ),
    ];
  }
  if (rowsOf.length > 1 || rowsOf[0] !== 'Position') return [];
  const conditions = claimsOfPositions(model, constants, given);
  if (conditions === null) return [];
  if (source.kind === 'all') return [page(source, conditions, true)];
  const claims = typeNamed(model, source.of).fields.get('claims');
  return claims?.kind === 'edge' ? [page({ ...source, edge: claims }, conditions, true)] : [];
}

/** The types of the rows of a list, where they are from and what they meet. */
function listIn(read: Branch | CrossTabulation | Tabulation | Pairing): {
  readonly rowsOf: readonly string[];
  readonly source: Source;
  readonly given: readonly Condition[];
} {
  if (read.kind === 'crossTabulation')
    return { rowsOf: [read.counted.of], source: { kind: 'all' }, given: read.conditions };
  const { shapes, source, conditions } = rowsOf(read);
  return { rowsOf: shapes.map(({ type }) => type), source, given: conditions };
}

function rowsOf(read: Branch | Tabulation | Pairing): Branch {
  if (read.kind === 'pairing') return read.own ?? read.rows;
  return read.kind === 'tabulation' ? read.rows : read;
}

/** What claims have to meet to be of the positions that meet these; null where none without a day is. */
function claimsOfPositions(
  model: Model,
  constants: Constants,
  conditions: readonly Condition[],
): readonly Condition[] | null {
  const claim = typeNamed(model, 'Claim');
  const mapped: Condition[] = [
    { kind: 'compare', field: 'status', is: 'EQUALS', param: constants.constant('ACCEPTED') },
  ];
  for (const c of conditions) {
    if (c.kind === 'linked' && isDocument(c.edge))
      mapped.push({ kind: 'compare', field: 'document', is: 'EQUALS', param: c.param });
    if (c.kind !== 'compare' && c.kind !== 'oneOf' && c.kind !== 'within') continue;
    if (c.field === 'saidFirst' || c.field === 'saidLast' || c.field === 'id') return null;
    const field = OF_POSITIONS[c.field];
    if (field !== undefined && claim.fields.has(field)) mapped.push({ ...c, field });
  }
  return mapped;
}

function isDocument({ to }: EdgeField): boolean {
  return to.includes('Document');
}

function isOfPosition(condition: Condition): boolean {
  return condition.kind === 'behind' && condition.edge.to.includes('Position');
}
