import type { Row } from '../stores/Store.ts';

/** The types of rows that follow from claims alone: an actor on a target. */
export const FROM_CLAIMS: readonly string[] = ['Position', 'Spell'];

/** Whether a row is there because of claims, and says nothing of its own. */
export function followsFromClaims({ type }: Pick<Row, 'type'>): boolean {
  return FROM_CLAIMS.includes(type);
}
