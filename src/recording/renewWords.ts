import { graphModel } from '../schema/graphModel.ts';
import type { Store } from '../stores/Store.ts';
import { wordsOf } from './wordsOf.ts';

/** Rows looked at together. */
const BATCH = 500;

/** Folds anew what is searched in the rows of every type but documents, whose texts may be long. */
export async function renewWords(store: Store, onStep: (step: string) => void): Promise<void> {
  const types = [...graphModel.types.values()].filter(
    ({ name, words }) => words.length > 0 && name !== 'Document',
  );
  for (const { name: type } of types) {
    const ids = (await store.transaction((transaction) => transaction.ids(type))).toSorted();
    if (ids.length > 0) onStep(`Folding what is searched in ${ids.length} rows of the type ${type} anew`);
    for (let i = 0; i < ids.length; i += BATCH) {
      const batch = ids.slice(i, i + BATCH);
      await store.transaction(async (transaction) => {
        await transaction.lock(batch.map((id) => ({ type, id })));
        const rows = await transaction.get(type, batch);
        const renewed = rows.map((row) => ({ ...row, words: wordsOf(type, row.fields) }));
        await transaction.put(renewed.filter(({ words }, at) => words !== rows[at]?.words));
      });
    }
  }
}
