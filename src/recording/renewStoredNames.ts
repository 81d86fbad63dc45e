import type { Store } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { nameRows } from './renewNames.ts';

const TYPES = ['Actor', 'Place', 'Issue', 'Proposal', 'Assertion', 'Document'];

/** Rows looked at together: texts of documents may be long. */
const BATCH = 100;

/**
 * Gives the records and documents that are stored the names by which others of the same name are told of, and records
 * that have no earlier slugs an empty list of them.
 */
export async function renewStoredNames(store: Store, onStep: (step: string) => void): Promise<void> {
  for (const type of TYPES) {
    const ids = (await store.transaction((transaction) => transaction.ids(type))).toSorted();
    if (ids.length > 0) onStep(`Keeping the names of ${ids.length} rows of ${type}`);
    for (let i = 0; i < ids.length; i += BATCH) {
      const batch = ids.slice(i, i + BATCH);
      await store.transaction(async (transaction) => {
        await transaction.lock(batch.map((id) => ({ type, id })));
        const draft = new Draft(transaction);
        const rows = await draft.get(type, batch);
        const renewed = rows.map((row) =>
          type === 'Document'
            ? row
            : { ...row, fields: { ...row.fields, formerSlugs: row.fields.formerSlugs ?? [] } },
        );
        const names = renewed.flatMap(nameRows);
        const kept = new Set(names.map(({ id }) => id));
        draft.remove((await draft.find('Name', 'record', batch)).filter(({ id }) => !kept.has(id)));
        draft.put([...renewed, ...names]);
        await draft.commit();
      });
    }
  }
}
