import type { Grades } from './Grades.ts';
import type { NetworkClaim } from './NetworkClaim.ts';

/** The grades that one thing's claims on another have, each with how many there are: X[i, j, k]. */
export type GradeCounts = ReadonlyMap<number, number>;

/**
 * How often each row stands where on each column: X[i, j, k] of discourse-network analysis, only where there is something.
 * Rows are what the network connects, columns what it connects them by.
 */
export interface CountedStances {
  /** By row, then by column. */
  readonly byRow: ReadonlyMap<string, ReadonlyMap<string, GradeCounts>>;
  /** How far the grades are apart that can be given: 1 where there are two sides. */
  readonly range: number;
}

/** Counts claims, each as often as it has passages, those left out whose stance has no grade. */
export function countStances(
  claims: readonly NetworkClaim[],
  grades: Grades,
  rows: 'actor' | 'target',
): CountedStances {
  const columns = rows === 'actor' ? 'target' : 'actor';
  const byRow = new Map<string, Map<string, Map<number, number>>>();
  for (const claim of claims) {
    const grade = grades.get(claim.stance);
    if (grade === undefined) continue;
    const row = byRow.get(claim[rows]) ?? new Map<string, Map<number, number>>();
    byRow.set(claim[rows], row);
    const cell = row.get(claim[columns]) ?? new Map<number, number>();
    row.set(claim[columns], cell);
    cell.set(grade, (cell.get(grade) ?? 0) + claim.passages);
  }
  const given = [...grades.values()];
  return { byRow, range: Math.max(...given) - Math.min(...given) };
}
