import type { Store } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { publishedDays } from './publishedDays.ts';
import { wordsOf } from './wordsOf.ts';

/** Documents looked at together: their texts may be long. */
const BATCH = 50;

/** Makes anew what lists of documents are cut by and what is searched in them. */
export async function renewDocuments(store: Store, onStep: (step: string) => void): Promise<void> {
  const ids = (await store.transaction((transaction) => transaction.ids('Document'))).toSorted();
  if (ids.length > 0) onStep(`Looking through ${ids.length} documents anew`);
  for (let i = 0; i < ids.length; i += BATCH) {
    const batch = ids.slice(i, i + BATCH);
    await store.transaction(async (transaction) => {
      await transaction.lock(batch.map((id) => ({ type: 'Document', id })));
      const draft = new Draft(transaction);
      for (const row of await draft.get('Document', batch)) {
        const { publishedAt } = row.fields;
        const days = publishedDays(typeof publishedAt === 'string' ? publishedAt : null);
        const fields = { ...row.fields, ...days };
        draft.put([{ ...row, fields, words: wordsOf('Document', fields) }]);
      }
      await draft.commit();
    });
  }
}
