import { CHANGE_COUNTER } from '../schema/changeCounter.ts';
import { changeOrder } from '../schema/changeOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Transaction } from '../stores/Store.ts';
import type { ChangedCounts } from './countChanged.ts';
import { Draft } from './Draft.ts';

/** What was written at once, by whom and why. */
export interface NewChange {
  /** The mutation, or `load`. */
  readonly kind: string;
  readonly by: string;
  readonly note: string | null;
  /** The decisions that it made, new ones. */
  readonly decisions: readonly Row[];
  /** How much it changed, beside these. */
  readonly counts: ChangedCounts;
}

/** Where a change stands among all. */
export interface PlaceOfChange {
  readonly seq: number;
  /** RFC 3339 */
  readonly at: string;
}

/** A change that is confirmed when its transaction is. */
export interface WrittenChange extends PlaceOfChange {
  readonly id: string;
  readonly by: string;
}

/**
 * The place of the next change: the number by which everything that it writes is known, and its moment. To be called when
 * all is ready to be written: from here on all other writers wait for theirs, so that the order of numbers is the order in
 * which changes are confirmed. No moment is before that of an earlier number, whatever the clocks of several services say:
 * behind a change that is later than a moment nothing more comes to be known at that moment.
 */
export async function nextPlace(transaction: Transaction, clock: () => Date): Promise<PlaceOfChange> {
  await holdChanges(transaction);
  const last = await lastPlace(transaction);
  const now = clock().toISOString();
  return { seq: last.seq + 1, at: last.at !== null && now < last.at ? last.at : now };
}

/** The place of the last change: 0 and null where there is none. */
export async function lastPlace(
  transaction: Transaction,
): Promise<{ readonly seq: number; readonly at: string | null }> {
  const [counter] = await transaction.get('ChangeCounter', [CHANGE_COUNTER]);
  const { last, at } = counter?.fields ?? {};
  return { seq: Number(last ?? 0), at: typeof at === 'string' ? at : null };
}

/** Writes a change. @param place as `nextPlace` has given it */
export async function writeChange(
  transaction: Transaction,
  change: NewChange,
  { seq, at }: PlaceOfChange,
): Promise<WrittenChange> {
  const draft = new Draft(transaction);
  draft.put(changeRows({ ...change, at }, seq));
  await draft.commit({ number: async () => seq });
  return { id: idOf('Change', seq), seq, at, by: change.by };
}

/** From here on no other writer can confirm anything until the transaction ends: whoever reads sees the graph of one moment. */
export async function holdChanges(transaction: Transaction): Promise<void> {
  await transaction.lock([{ type: 'ChangeCounter', id: CHANGE_COUNTER }]);
}

/** The rows of a change with its decisions, and of the number of the last one. */
export function changeRows(
  { decisions, counts, ...fields }: NewChange & Pick<PlaceOfChange, 'at'>,
  seq: number,
): readonly Row[] {
  const id = idOf('Change', seq);
  const order = changeOrder(seq);
  const counted = { order: 'graph', last: seq, at: fields.at };
  return [
    { type: 'ChangeCounter', id: CHANGE_COUNTER, fields: counted, edges: {}, words: '' },
    { type: 'Change', id, fields: { ...fields, ...counts, order, seq }, edges: {}, words: '' },
    ...decisions.map((row) => ({ ...row, edges: { ...row.edges, change: id } })),
  ];
}
