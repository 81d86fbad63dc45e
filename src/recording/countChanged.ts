import type { Row } from '../stores/Store.ts';
import type { Change } from './Draft.ts';
import { isHidden } from './hiddenAmong.ts';

/** How much a change has changed, of what everybody sees. */
export interface ChangedCounts {
  /** Claims that were recorded or decided about. */
  readonly claims: number;
  /** What is declared: actors, places, targets, offices and ties. */
  readonly records: number;
  readonly positions: number;
}

const RECORDS: ReadonlySet<string> = new Set([
  'Actor',
  'Place',
  'Issue',
  'Proposal',
  'Assertion',
  'Office',
  'Tie',
]);

/**
 * Counts the rows that came, went or became others.
 *
 * @param changes of all rows
 * @param decided claims that were decided about, as they will be
 */
export function countChanged(changes: readonly Change[], decided: readonly Row[]): ChangedCounts {
  const types = changes.map(({ before, after }) => (after ?? before)?.type ?? '');
  return {
    claims: decided.filter((claim) => !isHidden(claim)).length,
    records: types.filter((type) => RECORDS.has(type)).length,
    positions: types.filter((type) => type === 'Position').length,
  };
}
