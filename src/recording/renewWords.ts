import { graphModel } from '../schema/graphModel.ts';
import type { Store } from '../stores/Store.ts';
import { inBatches } from './inBatches.ts';
import { wordsOf } from './wordsOf.ts';

/** Rows looked at together. */
const BATCH = 500;

/** Folds anew what is searched in the rows of every type but documents, whose texts may be long. */
export async function renewWords(store: Store, onStep: (step: string) => void): Promise<void> {
  const types = [...graphModel.types.values()].filter(
    ({ name, words }) => words.length > 0 && name !== 'Document',
  );
  for (const { name: type } of types) {
    await inBatches(
      store,
      { type, size: BATCH },
      (rows) => onStep(`Folding what is searched in ${rows} rows of the type ${type} anew`),
      async (transaction, ids) => {
        const rows = await transaction.get(type, ids);
        // What is not searched, because nothing declares it any longer, is not searched from now on either.
        const renewed = rows.map((row) =>
          row.words === '' ? row : { ...row, words: wordsOf(type, row.fields) },
        );
        await transaction.put(renewed.filter(({ words }, at) => words !== rows[at]?.words));
      },
    );
  }
}
