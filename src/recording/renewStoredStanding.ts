import type { Store } from '../stores/Store.ts';
import { inBatches } from './inBatches.ts';
import { standingOf } from './Standing.ts';

/** Proposals looked at together. */
const BATCH = 500;

/**
 * Earlier versions did not keep of proposals whether anybody is against them, and deriving positions tells it only of those
 * where somebody is: nobody is against the others.
 */
export async function renewStoredStanding(store: Store, onStep: (step: string) => void): Promise<void> {
  await inBatches(
    store,
    { type: 'Proposal', size: BATCH },
    (proposals) => onStep(`Marking which of ${proposals} proposals are opposed`),
    async (transaction, ids) => {
      const rows = await transaction.get('Proposal', ids);
      await transaction.put(rows.map((row) => ({ ...row, fields: { ...row.fields, ...standingOf(row) } })));
    },
  );
}
