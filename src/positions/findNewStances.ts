import { knownDay } from '../evidence/edtfDays.ts';
import { reordered } from './claimOrder.ts';
import { derivePositions } from './derivePositions.ts';
import type { MovingClaim } from './findPositionChanges.ts';

/** A stance of an actor of whom nothing was known on the same target before. */
export interface NewStance {
  readonly actor: string;
  readonly target: string;
  readonly stance: string;
  /** Ids of the claims that it rests on, the first in the order of claims before others. */
  readonly claims: readonly string[];
  /** The first day of which anything is known, or null where something is undated. */
  readonly day: string | null;
  /** When the graph learned it. */
  readonly knownAt: string;
  /** The order of the claims, the latest day first; unique among new stances. */
  readonly order: string;
}

/**
 * The stances that actors hold today and that are the first which is known of them on a target: nothing was held before, and
 * no words say that they came from somewhere else. Those are changes (see `findPositionChanges`).
 */
export function findNewStances(claims: readonly MovingClaim[]): readonly NewStance[] {
  const courses = Map.groupBy(claims, ({ actor, target }) => `${actor} ${target}`);
  return [...courses.values()].flatMap(newAmong).sort((a, b) => (a.order < b.order ? -1 : 1));
}

function newAmong(claims: readonly MovingClaim[]): readonly NewStance[] {
  const [any] = claims;
  const positions = derivePositions(claims);
  const isTurn = claims.some(({ id, turns }) => turns.some(({ after }) => after.id === id));
  if (!any || isTurn || positions.some(({ former }) => former)) return [];
  const { actor, target } = any;
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const day = firstOf(claims.map((claim) => claim.day));
  return positions.flatMap(({ stance, claims: ids }) => {
    const resting = ids.flatMap((id) => known.get(id) ?? []).toSorted((a, b) => (a.order < b.order ? -1 : 1));
    const [first] = resting;
    if (!first) return [];
    const knownAt = resting.reduce(
      (one, { acceptedAt }) => (acceptedAt < one ? acceptedAt : one),
      first.acceptedAt,
    );
    const order = `${reordered(first.order, day)} ${stance}`;
    return [{ actor, target, stance, claims: resting.map(({ id }) => id), day, knownAt, order }];
  });
}

/** The first of some days, or null where one is not known. */
function firstOf(days: readonly (string | null)[]): string | null {
  const known = days
    .map(knownDay)
    .filter((day) => day !== null)
    .sort();
  return known.length === days.length ? (known[0] ?? null) : null;
}
