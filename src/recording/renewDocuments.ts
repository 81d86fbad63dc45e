import type { Store } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { inBatches } from './inBatches.ts';
import { publishedDays } from './publishedDays.ts';
import { wordsOf } from './wordsOf.ts';

/** Documents looked at together: their texts may be long. */
const BATCH = 50;

/** Makes anew what lists of documents are cut by and what is searched in them. */
export async function renewDocuments(store: Store, onStep: (step: string) => void): Promise<void> {
  await inBatches(
    store,
    { type: 'Document', size: BATCH },
    (documents) => onStep(`Looking through ${documents} documents anew`),
    async (transaction, ids) => {
      const draft = new Draft(transaction);
      for (const row of await draft.get('Document', ids)) {
        const { publishedAt } = row.fields;
        const days = publishedDays(typeof publishedAt === 'string' ? publishedAt : null);
        const fields = { ...row.fields, ...days };
        draft.put([{ ...row, fields, words: wordsOf('Document', fields) }]);
      }
      await draft.commit();
    },
  );
}
