import type { Store } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { hiddenAmong, hideableTypes } from './hiddenAmong.ts';
import { inBatches } from './inBatches.ts';
import { setHidden } from './renewHidden.ts';

/** Rows looked at together. */
const BATCH = 500;

/** Makes anew which rows are hidden from those who may not see drafts. */
export async function renewStoredHidden(store: Store, onStep: (step: string) => void): Promise<void> {
  for (const type of hideableTypes) {
    await inBatches(
      store,
      { type, size: BATCH },
      (rows) => onStep(`Looking which of ${rows} rows of the type ${type} are hidden`),
      async (transaction, ids) => {
        const draft = new Draft(transaction);
        const rows = await draft.get(type, ids);
        setHidden(draft, rows, await hiddenAmong(draft, type, rows));
        await draft.commit();
      },
    );
  }
}
