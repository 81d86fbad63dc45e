import type { CourseClaim, CoursePosition } from '../../operations/courses.ts';
import { dayOf, earliest, type KnownDay, takenOn } from './stepDays.ts';

export type CourseTarget = CoursePosition['target'];

/**
 * How one actor's stances on one target followed each other. Another target belongs to it only where words say that what
 * was held of the one was given up for what is held of the other.
 */
export interface Course {
  readonly actor: CoursePosition['actor'];
  /** In the order in which the steps come to them. */
  readonly targets: readonly CourseTarget[];
  readonly steps: readonly CourseStep[];
  /** Whether words tell that something was given up, or later words only take another stance, or neither. */
  readonly change: Change;
}

export const changes = ['told', 'later', 'none'] as const;
export type Change = (typeof changes)[number];

export interface CourseStep {
  readonly position: CoursePosition;
  readonly when: 'before' | 'now' | 'later';
  /** The first day by which the stance is known to have been taken, or null: never guessed. */
  readonly taken: KnownDay | null;
  /** The day by which another took its place: null where it still stands, or no day is known. */
  readonly ended: KnownDay | null;
  /** The words that show that an earlier step was given up for this one. */
  readonly turn: readonly string[];
}

const WHEN = ['before', 'now', 'later'] as const;

/** Kept: making one takes longer than all comparisons of a page. */
const collator = new Intl.Collator();

/** Sorts behind every day. */
const UNDATED = '~';

/**
 * The courses of positions: those that words tell a change of first, then those whose later words take another stance,
 * each by actor. Steps on one target come in the order of the graph, what was given up before what took its place;
 * where nothing tells, by the days that are known.
 */
export function coursesOf(positions: readonly CoursePosition[]): Course[] {
  const byTarget = Map.groupBy(positions, ({ actor, target }) => keyOf(actor.slug, target.slug));
  return joined(byTarget)
    .map(courseOf)
    .sort(
      (a, b) =>
        changes.indexOf(a.change) - changes.indexOf(b.change) ||
        collator.compare(a.actor.name, b.actor.name) ||
        compare(a.actor.slug, b.actor.slug) ||
        collator.compare(a.targets[0]?.text ?? '', b.targets[0]?.text ?? ''),
    );
}

/** Positions of one actor on one target, with those on other targets where a change of mind leads from one to the other. */
function joined(byTarget: ReadonlyMap<string, readonly CoursePosition[]>): readonly CoursePosition[][] {
  const courseOf = new Map([...byTarget].map(([key, of]) => [key, [...of]]));
  for (const [key, of] of byTarget)
    for (const earlier of of.flatMap(givenUpFor)) {
      const [from, to] = [
        courseOf.get(keyOf(of[0]?.actor.slug ?? '', earlier.target.slug)),
        courseOf.get(key),
      ];
      if (from === undefined || to === undefined || from === to) continue;
      from.push(...to);
      for (const [other, course] of courseOf) if (course === to) courseOf.set(other, from);
    }
  return [...new Set(courseOf.values())];
}

function courseOf(positions: readonly CoursePosition[]): Course {
  const ordered = inOrder(positions);
  const [first] = ordered;
  if (first === undefined) throw new Error('A course has a position at least.');
  const steps = ordered.map((position): CourseStep => {
    const claims = position.claims.nodes;
    return {
      position,
      when: whenOf(position, claims),
      taken: takenOn(position),
      ended: position.former ? endedOn(position, ordered) : null,
      turn: [
        ...new Set(supersessionsOf(position).flatMap(({ evidence }) => evidence.map(({ exact }) => exact))),
      ],
    };
  });
  const targets = new Map(ordered.map(({ target }) => [target.slug, target]));
  return { actor: first.actor, targets: [...targets.values()], steps, change: changeIn(steps) };
}

function changeIn(steps: readonly CourseStep[]): Change {
  if (steps.some(({ turn, position }) => turn.length > 0 || position.givenUp)) return 'told';
  return steps.some(({ when }) => when === 'before') ? 'later' : 'none';
}

function whenOf({ former }: CoursePosition, claims: readonly CourseClaim[]): CourseStep['when'] {
  if (former) return 'before';
  return claims.length > 0 && claims.every((claim) => claim.tense === 'PROSPECTIVE') ? 'later' : 'now';
}

/** The day of the words that gave a stance up, else the one by which the next stance on the same target was taken. */
function endedOn(position: CoursePosition, course: readonly CoursePosition[]): KnownDay | null {
  const own = new Set(position.claims.nodes.map(({ id }) => id));
  const givingUp = course.flatMap(({ claims }) =>
    claims.nodes.filter(({ supersedes }) => supersedes.some(({ claim }) => own.has(claim.id))),
  );
  const told = earliest(givingUp.flatMap(dayOf));
  if (told !== null) return told;
  const later = course.filter(
    ({ target, step }) => target.slug === position.target.slug && step > position.step,
  );
  const next = Math.min(...later.map(({ step }) => step));
  return earliest(later.filter(({ step }) => step === next).flatMap((one) => takenOn(one) ?? []));
}

/** Each position behind those that came before it, as far as the graph and the words tell; the others by their days. */
function inOrder(positions: readonly CoursePosition[]): readonly CoursePosition[] {
  const days = new Map(positions.map((position) => [position, takenOn(position)?.first ?? UNDATED]));
  const before = new Map(positions.map((position) => [position, earlierThan(position, positions)]));
  const left = positions.toSorted(
    (a, b) =>
      WHEN.indexOf(whenOf(a, a.claims.nodes)) - WHEN.indexOf(whenOf(b, b.claims.nodes)) ||
      compare(days.get(a) ?? UNDATED, days.get(b) ?? UNDATED) ||
      compare(a.target.slug, b.target.slug) ||
      a.step - b.step,
  );
  const ordered: CoursePosition[] = [];
  while (left.length > 0) {
    const ready = left.findIndex((one) => !left.some((other) => before.get(one)?.has(other)));
    // Positions gather claims of several days: two may each have given up a part of the other.
    ordered.push(...left.splice(Math.max(0, ready), 1));
  }
  return ordered;
}

function earlierThan(
  position: CoursePosition,
  course: readonly CoursePosition[],
): ReadonlySet<CoursePosition> {
  const superseded = new Set(givenUpFor(position).map(({ id }) => id));
  return new Set(
    course.filter(
      (other) =>
        other !== position &&
        ((other.target.slug === position.target.slug && other.step < position.step) ||
          other.claims.nodes.some(({ id }) => superseded.has(id))),
    ),
  );
}

function supersessionsOf({ claims }: CoursePosition): readonly CourseClaim['supersedes'][number][] {
  return claims.nodes.flatMap(({ supersedes }) => supersedes);
}

/** The claims that words give up for it. */
function givenUpFor(position: CoursePosition) {
  return supersessionsOf(position).map(({ claim }) => claim);
}

function keyOf(actor: string, target: string): string {
  return `${actor}\n${target}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
