import { isDeepStrictEqual } from 'node:util';
import type { Row } from '../stores/Store.ts';
import { settledRow } from './settledRow.ts';

/** Whether two rows say the same. Links that are kept without an order may come in any. */
export function sameRow(one: Row, other: Row | null | undefined): boolean {
  return other !== null && other !== undefined && isDeepStrictEqual(settledRow(one), settledRow(other));
}
