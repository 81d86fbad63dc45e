import type { CourseClaim, CoursePosition } from './operations/courses.ts';

/** How one actor's stances on one question, or on what is held to be true, followed each other. */
export interface Course {
  readonly actor: CoursePosition['actor'];
  /** The question. */
  readonly subject: string;
  readonly steps: readonly CourseStep[];
  /** Whether words show a change of mind, or something is no longer held. */
  readonly changes: boolean;
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

/**
 * The courses of positions, those with a change first. Steps come in the order that words give (`used to`, `now`,
 * `will`), and within it by the days that are known, then those without one: nothing is dated that the text leaves undated.
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
      const steps = of.map(stepOf).sort(inOrder);
      const changes = steps.some((step) => step.when === 'before' || step.turn.length > 0);
      return [{ actor: first.actor, subject: subjectOf(first).text, steps, changes }];
    })
    .sort((a, b) => Number(b.changes) - Number(a.changes) || a.actor.name.localeCompare(b.actor.name));
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

function inOrder(a: CourseStep, b: CourseStep): number {
  const byWords = WHEN.indexOf(a.when) - WHEN.indexOf(b.when);
  if (byWords !== 0) return byWords;
  if (a.since === null || b.since === null) return Number(a.since === null) - Number(b.since === null);
  return a.since.localeCompare(b.since);
}

function subjectOf({ target }: CoursePosition): { readonly text: string } {
  if (target.__typename === 'Issue') return target;
  if (target.__typename === 'Assertion') return { text: 'What is held to be true' };
  return target.issue ?? { text: 'Other proposals' };
}
