import type { GraphQLFieldResolver } from 'graphql';
import { findCandidates, type Place } from '../candidates/findCandidates.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { DemarcheError } from '../errors.ts';
import type { Context } from './Call.ts';

/** The arguments of `Query.mergeCandidates`, as the schema has them. */
interface Given {
  readonly kind: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  ACTORS: ['Actor'],
  TARGETS: ['Issue', 'Proposal', 'Assertion'],
};

/** Candidates given at most. */
const MOST = 200;
const DEFAULT = 50;

const LIST = 'MergeCandidate';

/** `Query.mergeCandidates`: records that may be one, and why. Nothing is merged by it. */
export const mergeCandidatesField: GraphQLFieldResolver<unknown, Context, Given> = async (
  _root,
  { kind, first, after },
  { store, call },
) => {
  const wanted = first ?? DEFAULT;
  if (wanted < 1 || wanted > MOST) throw badArgument('first', wanted, `a whole number from 1 to ${MOST}`);
  const place = after ? placeIn(after) : null;
  const types = TYPES[kind] ?? [];
  if (after && !(place && types.includes(place.type)))
    throw badArgument('after', after, 'a cursor that this same list gave, unchanged');
  const { nodes, end } = await findCandidates(store, { types, first: wanted, after: place }, call.signal);
  const endCursor = end && encodeCursor(LIST, `${end.type}:${end.slug ?? ''}`);
  return { nodes: nodes.map((node) => ({ kind, ...node })), endCursor };
};

function placeIn(cursor: string): Place | null {
  const [type, slug] = decodeCursor(LIST, cursor)?.split(':') ?? [];
  return type === undefined || slug === undefined ? null : { type, slug: slug === '' ? null : slug };
}

function badArgument(argument: string, given: unknown, allowed: string): DemarcheError {
  return new DemarcheError(
    'BAD_ARGUMENT',
    `Argument "${argument}" of field "mergeCandidates" is ${JSON.stringify(given)}; it takes ${allowed}.`,
    { details: { argument, field: 'mergeCandidates', given, allowed } },
  );
}
