import { type Change, type CourseTarget, changes } from './coursesOf.ts';
import type { Lane } from './laneOf.ts';

/** Lanes with the same kind of change, question by question. */
interface LaneGroup {
  readonly change: Change;
  readonly questions: readonly LaneQuestion[];
}

/** Lanes on one question, or on proposals or statements that answer none. */
export interface LaneQuestion {
  readonly question: string | null;
  readonly type: CourseTarget['__typename'];
  readonly lanes: readonly Lane[];
}

/** Lanes in the order in which they are read: those with a change first; within these, what most lanes are about first. */
export function groupLanes(lanes: readonly Lane[]): readonly LaneGroup[] {
  return changes.flatMap((change): LaneGroup[] => {
    const of = lanes.filter(({ course }) => course.change === change);
    if (of.length === 0) return [];
    const questions = [...Map.groupBy(of, questionKey).values()].flatMap((together): LaneQuestion[] => {
      const target = together[0]?.course.targets.at(-1);
      if (target === undefined) return [];
      return [{ question: questionOf(target)?.text ?? null, type: target.__typename, lanes: together }];
    });
    return [{ change, questions: questions.toSorted(mostFirst) }];
  });
}

/** The lanes of some groups, in their order. */
export function lanesIn(groups: readonly LaneGroup[]): readonly Lane[] {
  return groups.flatMap(({ questions }) => questions.flatMap(({ lanes }) => lanes));
}

function questionKey({ course }: Lane): string {
  const target = course.targets.at(-1);
  return (target && questionOf(target)?.slug) ?? `no question: ${target?.__typename}`;
}

function questionOf(target: CourseTarget): { readonly slug: string; readonly text: string } | null {
  return target.__typename === 'Issue' ? target : (target.issue ?? null);
}

function mostFirst(a: LaneQuestion, b: LaneQuestion): number {
  return (
    Number(a.question === null) - Number(b.question === null) ||
    b.lanes.length - a.lanes.length ||
    (a.question ?? a.type).localeCompare(b.question ?? b.type)
  );
}
