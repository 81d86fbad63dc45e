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
 * Numbers a change and writes it. To be called when everything else is written: from here on all other writers wait for
 * the number, so that the order of numbers is the order in which changes are confirmed.
 */
export async function writeChange(transaction: Transaction, change: NewChange): Promise<WrittenChange> {
  await holdChanges(transaction);
  const [counter] = await transaction.get('ChangeCounter', [CHANGE_COUNTER]);
  const seq = Number(counter?.fields.last ?? 0) + 1;
  const draft = new Draft(transaction);
  draft.put(changeRows(change, seq));
  await draft.commit();
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
