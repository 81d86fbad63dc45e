import { FIRST_DAY, LAST_DAY } from '../evidence/edtfDays.ts';
import { reordered } from './claimOrder.ts';
import { derivePositions } from './derivePositions.ts';
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
    knownAt: latestOf([before, after]),
    order: `${after.order} ${id}`,
  };
}

/** What moved from step to step of one actor's course on one target, as derived from all of its claims there. */
function byDays(claims: readonly MovingClaim[]): readonly FoundChange[] {
  const [any] = claims;
  if (!any) return [];
  const { actor, target } = any;
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const steps = Map.groupBy(derivePositions(claims), ({ step }) => step);
  const places = [...steps.keys()].sort((a, b) => a - b);
  return places.flatMap((place, index) => {
    const next = steps.get(places[index + 1] ?? -1) ?? [];
    return (steps.get(place) ?? []).flatMap((earlier): readonly FoundChange[] => {
      if (!earlier.former) return [];
      const resting = earlier.claims.flatMap((id) => known.get(id) ?? []);
      // Words tell what took its place.
      if (resting.some(({ id, turns }) => turns.some(({ before }) => before.id === id))) return [];
      const words = earlier.givenUp ? resting.flatMap(({ former, exact }) => (former ? exact : [])) : [];
      const apparent = !earlier.givenUp;
      const before = { stance: earlier.stance, target, claims: earlier.claims };
      const shared = { actor, before, apparent, words };
      const others = next.filter(({ stance }) => stance !== earlier.stance);
      if (others.length === 0) {
        const last = firstInOrder(resting);
        if (apparent || next.length > 0 || !last) return [];
        const { order } = last;
        const day = knownDay(last.day);
        const from = earlier.claims;
        return [
          {
            ...shared,
            from,
            after: null,
            opposed: false,
            day,
            knownAt: latestOf(resting),
            order: `${order} ${last.id}`,
          },
        ];
      }
      return others.flatMap((later) => {
        const taking = later.claims.flatMap((id) => known.get(id) ?? []);
        const first = firstInOrder(taking);
        if (!first) return [];
        const day = knownDay(later.saidFirst) ?? knownDay(first.day);
        return [
          {
            ...shared,
            from: [...earlier.claims, ...later.claims],
            after: { stance: later.stance, target, claims: later.claims },
            opposed: areOpposed(earlier.stance, later.stance),
            day,
            knownAt: latestOf([...resting, ...taking]),
            order: `${reordered(first.order, day)} ${resting[0]?.id}`,
          },
        ];
      });
    });
  });
}

function areOpposed(a: string, b: string): boolean {
  const [one, other] = [sideOf(a), sideOf(b)];
  return one !== null && other !== null && one !== other;
}

/** A day, null where it stands for an end that is open. */
function knownDay(day: string | null): string | null {
  return day === FIRST_DAY || day === LAST_DAY ? null : day;
}

function latestOf(claims: readonly Pick<MovingClaim, 'acceptedAt'>[]): string {
  return claims.reduce((latest, { acceptedAt }) => (acceptedAt > latest ? acceptedAt : latest), '');
}

function firstInOrder<T extends Pick<HeldClaim, 'order'>>(claims: readonly T[]): T | undefined {
  return claims.toSorted((a, b) => (a.order < b.order ? -1 : 1))[0];
}
