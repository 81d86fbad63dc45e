import { storedType } from '../schema/graphModel.ts';
import type { Row, Transaction } from '../stores/Store.ts';

/** Rows read together, of those that are short. */
const BATCH = 500;

/** Ids counted together. */
const COUNTED = 10_000;

/** All rows of a type by their ids, so many at a time that they take about the same of memory. */
export async function* rowsInBatches(transaction: Transaction, type: string): AsyncGenerator<readonly Row[]> {
  const size = batchOf(type);
  for await (const ids of idsInBatches(transaction, type, size)) {
    const rows = new Map((await transaction.get(type, ids)).map((row) => [row.id, row]));
    yield ids.flatMap((id) => rows.get(id) ?? []);
  }
}

/** How many rows of some types there are. */
export async function countRows(transaction: Transaction, types: Iterable<string>): Promise<number> {
  let count = 0;
  for (const type of types)
    for await (const ids of idsInBatches(transaction, type, COUNTED)) count += ids.length;
  return count;
}

/** The ids of all rows of a type in their order, so many at a time. */
export async function* idsInBatches(
  transaction: Transaction,
  type: string,
  size: number,
): AsyncGenerator<readonly string[]> {
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await transaction.ids(type, { after, most: size });
    if (ids.length > 0) yield ids;
    if (ids.length < size) return;
    after = ids.at(-1) ?? null;
  }
}

/** A text may weigh as much as hundreds of other rows. */
function batchOf(type: string): number {
  const weights = [...storedType(type).fields.values()].map((field) =>
    field.kind === 'scalar' ? field.rows : 0,
  );
  return Math.max(1, Math.floor(BATCH / (1 + weights.reduce((sum, rows) => sum + rows, 0))));
}
