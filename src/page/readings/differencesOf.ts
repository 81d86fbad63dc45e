import type { DifferenceNode, ReadingNode } from '../operations/readings.ts';

/** Words that two coders read differently, with what each read there. */
export interface PairDifference {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Null of one who read nothing there. */
  readonly first: ReadingNode | null;
  readonly second: ReadingNode | null;
  /** In what the two differ; empty where one read nothing. */
  readonly fields: readonly ('holder' | 'stance' | 'target')[];
}

const FIELDS = ['holder', 'stance', 'target'] as const;

/** What of the differences of all coders two of them differ in, in the order of the text. */
export function differencesOf(
  differences: readonly DifferenceNode[],
  [one, other]: readonly [string, string],
): readonly PairDifference[] {
  return differences.flatMap(({ start, end, exact, readings }) => {
    const of = (name: string) => readings.find(({ coder }) => coder === name) ?? null;
    const [first, second] = [of(one), of(other)];
    const fields = first && second ? FIELDS.filter((field) => first[field] !== second[field]) : [];
    if ((first && second && fields.length === 0) || (!first && !second)) return [];
    return [{ start, end, exact, first, second, fields }];
  });
}
