import { knownDay } from '../evidence/edtfDays.ts';
import { reordered } from './claimOrder.ts';
import type { DerivedPosition } from './DerivedPosition.ts';
import { deriveRuns, type PositionOfRun } from './deriveRuns.ts';
import type { HeldClaim } from './HeldClaim.ts';
import { sideOf } from './sideOf.ts';

/** An accepted claim, with the changes of mind that accepted claims make in words. */
export interface MovingClaim extends HeldClaim {
  readonly actor: string;
  readonly target: string;
  /** When it was accepted, RFC 3339. */
  readonly acceptedAt: string;
  /** Its words, exactly as they stand. */
  readonly exact: readonly string[];
  /** Changes of mind from this claim to others, or from others to this one. */
  readonly turns: readonly Turn[];
}

/** A change of mind that words show. */
export interface Turn {
  readonly id: string;
  readonly before: MovedClaim;
  readonly after: MovedClaim;
  /** The words that show it. */
  readonly words: readonly string[];
}

/** As much of a claim as a change of mind needs of it. */
export type MovedClaim = Pick<MovingClaim, 'id' | 'stance' | 'target' | 'day' | 'order' | 'acceptedAt'>;

/** A stance that moved. The claims are told by their ids. */
export interface FoundChange {
  /** Ids of what it follows from: the same for the same claims. */
  readonly from: readonly string[];
  readonly actor: string;
  readonly before: FoundStance;
  readonly after: FoundStance | null;
  readonly opposed: boolean;
  readonly apparent: boolean;
  readonly words: readonly string[];
  readonly day: string | null;
  readonly knownAt: string;
  /** The one order of changes by when they were said: the latest day first. */
  readonly order: string;
}

export interface FoundStance {
  readonly stance: string;
  readonly target: string;
  readonly claims: readonly string[];
}

/**
 * The stances that moved: by words that show a change of mind, from one claim to another; and by days, from one step of an
 * actor's course on a target to the next. Where words show it, days tell it no second time.
 */
export function findPositionChanges(claims: readonly MovingClaim[]): readonly FoundChange[] {
  const turns = new Map(
    claims.flatMap((claim) => claim.turns.map((turn) => [turn.id, { turn, actor: claim.actor }])),
  );
  const told = [...turns.values()].map(({ turn, actor }) => byWords(turn, actor));
  const courses = Map.groupBy(claims, ({ actor, target }) => `${actor} ${target}`);
  return [...told, ...[...courses.values()].flatMap(byDays)].sort((a, b) => (a.order < b.order ? -1 : 1));
}

function byWords({ id, before, after, words }: Turn, actor: string): FoundChange {
  return {
    ...{ from: [id], actor, words, apparent: false },
    before: { stance: before.stance, target: before.target, claims: [before.id] },
    after: { stance: after.stance, target: after.target, claims: [after.id] },
    opposed: before.target === after.target && areOpposed(before.stance, after.stance),
    day: knownDay(after.day),
    knownAt: latest([before.acceptedAt, after.acceptedAt]),
    order: `${after.order} ${id}`,
  };
}

/** An actor's claims on one target, by their ids. */
interface Course {
  readonly actor: string;
  readonly target: string;
  readonly claims: ReadonlyMap<string, MovingClaim>;
}

/** What moved from step to step of one actor's course on one target, as derived from all of its claims there. */
function byDays(claims: readonly MovingClaim[]): readonly FoundChange[] {
  const [any] = claims;
  if (!any) return [];
  const { actor, target } = any;
  const course = { actor, target, claims: new Map(claims.map((claim) => [claim.id, claim])) };
  const steps = Map.groupBy(deriveRuns(claims), ({ position }) => position.step);
  const places = [...steps.keys()].sort((a, b) => a - b);
  return places.flatMap((place, index) => {
    const next = steps.get(places[index + 1] ?? -1) ?? [];
    const former = (steps.get(place) ?? []).filter(({ position }) => position.former);
    return former.flatMap(({ position }) => changesFrom(position, next, course));
  });
}

/** What took the place of a former position in the next step. */
function changesFrom(
  earlier: DerivedPosition,
  next: readonly PositionOfRun[],
  course: Course,
): readonly FoundChange[] {
  const resting = claimsOf(earlier.claims, course);
  // Words tell what took its place.
  if (resting.some(({ id, turns }) => turns.some(({ before }) => before.id === id))) return [];
  const shared = {
    actor: course.actor,
    before: stanceOf(earlier, course),
    apparent: !earlier.givenUp,
    words: earlier.givenUp ? resting.flatMap(({ former, exact }) => (former ? exact : [])) : [],
  };
  const others = next.filter(({ position: { stance } }) => stance !== earlier.stance);
  if (others.length > 0)
    return others.flatMap(({ position: { stance }, run }) => {
      const taking = ofFirstDay(claimsOf([...run], course));
      const [first] = taking;
      if (!first) return [];
      const day = firstDay(taking);
      return [
        {
          ...{ ...shared, from: [...earlier.claims, ...idsOf(taking)] },
          after: { stance, target: course.target, claims: idsOf(taking) },
          opposed: areOpposed(earlier.stance, stance),
          ...{ day, knownAt: latest([earliestOf(resting), earliestOf(taking)]) },
          order: `${reordered(first.order, day)} ${resting[0]?.id}`,
        },
      ];
    });
  const tellers = resting.filter(({ former }) => former);
  const telling = tellers.length > 0 ? tellers : resting;
  const [first] = ofFirstDay(telling);
  if (shared.apparent || next.length > 0 || !first) return [];
  return [
    {
      ...{ ...shared, from: earlier.claims, after: null, opposed: false },
      ...{ day: knownDay(first.day), knownAt: earliestOf(telling) },
      order: `${first.order} ${first.id}`,
    },
  ];
}

/** Those of the first day on which any of some claims was made, if any is dated; in the order of claims. */
function ofFirstDay(claims: readonly MovingClaim[]): readonly MovingClaim[] {
  const [first = null] = claims.flatMap(({ day }) => day ?? []).sort();
  return claims.filter(({ day }) => day === first).sort((a, b) => (a.order < b.order ? -1 : 1));
}

/** The first day on which any of some claims may have been said, else the one they count under. */
function firstDay(claims: readonly MovingClaim[]): string | null {
  const said = claims.flatMap(({ said }) => said?.first ?? []).sort();
  return knownDay(said[0] ?? null) ?? knownDay(claims[0]?.day ?? null);
}

function claimsOf(ids: readonly string[], { claims }: Course): readonly MovingClaim[] {
  return ids.flatMap((id) => claims.get(id) ?? []);
}

function stanceOf({ stance, claims }: DerivedPosition, { target }: Course): FoundStance {
  return { stance, target, claims };
}

function areOpposed(a: string, b: string): boolean {
  const [one, other] = [sideOf(a), sideOf(b)];
  return one !== null && other !== null && one !== other;
}

function idsOf(claims: readonly MovingClaim[]): readonly string[] {
  return claims.map(({ id }) => id);
}

/** When the first of some claims was accepted. */
function earliestOf(claims: readonly MovingClaim[]): string {
  return claims.map(({ acceptedAt }) => acceptedAt).sort()[0] ?? '';
}

function latest(moments: readonly string[]): string {
  return moments.toSorted().at(-1) ?? '';
}
