import { nextPlace, writeChange } from '../../../src/recording/writeChange.ts';
import type { Store } from '../../../src/stores/Store.ts';

/** Makes a change that changes nothing else, as any writer makes one, and gives its number. */
export function makeChange(store: Store, by = 'ab', kind = 'load'): Promise<number> {
  return store.transaction(async (transaction) => {
    const place = await nextPlace(transaction, () => new Date('2026-11-23T12:00:00.000Z'));
    await writeChange(
      transaction,
      { kind, by, note: null, decisions: [], counts: { claims: 0, records: 0, positions: 0 } },
      place,
    );
    return place.seq;
  });
}
