import { graphModel, storedType } from '../schema/graphModel.ts';
import type { Store } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { inBatches } from './inBatches.ts';
import { renewRecords } from './renewRecords.ts';
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
        const isMergeable = storedType(type).fields.has('mergedInto');
        const merged = isMergeable ? await transaction.find(type, 'mergedInto', ids) : [];
        const roots = new Set(merged.map(({ edges }) => String(edges.mergedInto)));
        const rows = (await transaction.get(type, ids)).filter(({ id }) => !roots.has(id));
        // What is not searched, because nothing declares it any longer, is not searched from now on either.
        const renewed = rows.map((row) =>
          row.words === '' ? row : { ...row, words: wordsOf(type, row.fields) },
        );
        await transaction.put(renewed.filter(({ words }, at) => words !== rows[at]?.words));
        // They are found by the words of what was merged into them, too.
        const draft = new Draft(transaction);
        await renewRecords(
          draft,
          [...roots].map((id) => ({ type, id })),
        );
        await draft.commit();
      },
    );
  }
}
