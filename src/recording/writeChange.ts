import { CHANGE_COUNTER } from '../schema/changeCounter.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Transaction } from '../stores/Store.ts';
import { Draft } from './Draft.ts';

/** What was written at once, by whom and why. */
export interface NewChange {
  /** The mutation, or `load`. */
  readonly kind: string;
  readonly by: string;
  readonly note: string | null;
  /** RFC 3339 */
  readonly at: string;
  /** The decisions that it made, new ones. */
  readonly decisions: readonly Row[];
}

/** A change that is confirmed when its transaction is. */
export interface WrittenChange {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}

/**
 * The number of the next change, by which everything that it writes is known. To be called when all is ready to be written:
 * from here on all other writers wait for their numbers, so that the order of numbers is the order in which changes are
 * confirmed.
 */
export async function nextNumber(transaction: Transaction): Promise<number> {
  await holdChanges(transaction);
  return (await lastNumber(transaction)) + 1;
}

/** The number of the last change, 0 where there is none. */
export async function lastNumber(transaction: Transaction): Promise<number> {
  const [counter] = await transaction.get('ChangeCounter', [CHANGE_COUNTER]);
  return Number(counter?.fields.last ?? 0);
}

/** Writes a change. @param seq its number, as `nextNumber` has given it */
export async function writeChange(
  transaction: Transaction,
  change: NewChange,
  seq: number,
): Promise<WrittenChange> {
  const draft = new Draft(transaction);
  draft.put(changeRows(change, seq));
  await draft.commit({ number: async () => seq });
  const { at, by } = change;
  return { id: idOf('Change', seq), seq, at, by };
}

/** From here on no other writer can confirm anything until the transaction ends: whoever reads sees the graph of one moment. */
export async function holdChanges(transaction: Transaction): Promise<void> {
  await transaction.lock([{ type: 'ChangeCounter', id: CHANGE_COUNTER }]);
}

/** The rows of a change with its decisions, and of the number of the last one. */
export function changeRows({ decisions, ...fields }: NewChange, seq: number): readonly Row[] {
  const id = idOf('Change', seq);
  // Listed by their numbers.
  const order = String(seq).padStart(16, '0');
  const counted = { order: 'graph', last: seq, at: fields.at };
  return [
    { type: 'ChangeCounter', id: CHANGE_COUNTER, fields: counted, edges: {}, words: '' },
    { type: 'Change', id, fields: { ...fields, order, seq }, edges: {}, words: '' },
    ...decisions.map((row) => ({ ...row, edges: { ...row.edges, change: id } })),
  ];
}
