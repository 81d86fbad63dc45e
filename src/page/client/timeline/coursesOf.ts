import type { CourseClaim, CoursePosition } from '../../operations/courses.ts';

/** How one actor's stances on one question, or on what is held to be true, followed each other. */
export interface Course {
  readonly actor: CoursePosition['actor'];
  /** The question. */
  readonly subject: string;
  readonly steps: readonly CourseStep[];
  /** Whether words tell of a change of mind, or something is only no longer held, or neither. */
  readonly change: 'told' | 'past' | 'none';
}

export interface CourseStep {
  readonly position: CoursePosition;
  readonly when: 'before' | 'now' | 'later';
  /** Since when, in EDTF, or null: never guessed. */
  readonly since: string | null;
  /** The words that show that an earlier step was given up for this one. */
  readonly turn: readonly string[];
}

const WHEN = ['before', 'now', 'later'] as const;
const CHANGES = ['told', 'past', 'none'] as const;

/** Sorts behind every day. */
const UNDATED = '~';

/**
 * The courses of positions, those with a change first. Steps come in the order that words give (`used to`, `now`, `will`),
 * and within it by the days that are known, then those without one: nothing is dated that the text leaves undated. On one
 * target they keep the order of the graph, which knows of each time that a stance was taken up and given up.
 */
export function coursesOf(positions: readonly CoursePosition[]): Course[] {
  const byCourse = Map.groupBy(
    positions,
    (position) => `${position.actor.slug}\n${subjectOf(position).text}`,
  );
  return [...byCourse.values()]
    .flatMap((of): Course[] => {
      const [first] = of;
      if (first === undefined) return [];
      const steps = inOrder(of.map(stepOf));
      return [{ actor: first.actor, subject: subjectOf(first).text, steps, change: changeIn(steps) }];
    })
    .sort(
      (a, b) =>
        CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || a.actor.name.localeCompare(b.actor.name),
    );
}

function changeIn(steps: readonly CourseStep[]): Course['change'] {
  if (steps.some((step) => step.turn.length > 0)) return 'told';
  return steps.some((step) => step.when === 'before') ? 'past' : 'none';
}

function stepOf(position: CoursePosition): CourseStep {
  const claims = position.claims.nodes;
  return {
    position,
    when: whenOf(position, claims),
    since: position.since,
    turn: claims.flatMap((claim) =>
      claim.supersedes.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)),
    ),
  };
}

function whenOf(position: CoursePosition, claims: readonly CourseClaim[]): CourseStep['when'] {
  if (position.former) return 'before';
  return claims.length > 0 && claims.every((claim) => claim.tense === 'PROSPECTIVE') ? 'later' : 'now';
}

function inOrder(steps: readonly CourseStep[]): CourseStep[] {
  const byTarget = Map.groupBy(steps, ({ position }) => position.target.slug);
  const known = new Map([...byTarget.values()].flatMap(knownSince));
  const sinceOf = (step: CourseStep) => known.get(step) ?? UNDATED;
  return steps.toSorted(
    (a, b) =>
      WHEN.indexOf(a.when) - WHEN.indexOf(b.when) ||
      compare(sinceOf(a), sinceOf(b)) ||
      compare(a.position.target.slug, b.position.target.slug) ||
      a.position.step - b.position.step,
  );
}

/** The day by which each step on one target was taken: its own, or that of one after it where that is earlier or all that is known. */
function knownSince(steps: readonly CourseStep[]): readonly (readonly [CourseStep, string])[] {
  let after = UNDATED;
  return [...Map.groupBy(steps, ({ position }) => position.step)]
    .sort(([a], [b]) => b - a)
    .flatMap(([, together]) => {
      const found = together.map(
        (step) => [step, [step.since ?? UNDATED, after].toSorted(compare)[0] ?? UNDATED] as const,
      );
      after = found.map(([, since]) => since).toSorted(compare)[0] ?? after;
      return found;
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function subjectOf({ target }: CoursePosition): { readonly text: string } {
  if (target.__typename === 'Issue') return target;
  if (target.__typename === 'Assertion') return { text: 'What is held to be true' };
  return target.issue ?? { text: 'Other proposals' };
}
