import { graphModel } from '../../src/schema/graphModel.ts';
import type { Row, Store } from '../../src/stores/Store.ts';

/** Everything that is stored, by type, each in the order of the ids. */
export async function allRows(of: Pick<Store, 'transaction'>): Promise<ReadonlyMap<string, readonly Row[]>> {
  return of.transaction(async (transaction) => {
    const rows = new Map<string, readonly Row[]>();
    for (const type of graphModel.types.keys()) {
      const found = await transaction.get(type, await transaction.ids(type));
      rows.set(
        type,
        found.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
    }
    return rows;
  });
}
