import { idOf } from '../schema/idOf.ts';
import type { Transaction } from '../stores/Store.ts';

/** The one row that says how far back the graph is known, where that is not the beginning. */
export const HISTORY = idOf('History', 'graph');

/** Says that how the graph was is known from this change on, and takes away what was kept of it before. */
export async function beginHistory(transaction: Transaction, seq: number): Promise<void> {
  await transaction.forgetPast();
  const fields = { order: 'graph', since: seq };
  await transaction.put([{ type: 'History', id: HISTORY, fields, edges: {}, words: '' }]);
}
