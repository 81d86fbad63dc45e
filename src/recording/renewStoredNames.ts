import type { Row, Store } from '../stores/Store.ts';
import { Draft } from './Draft.ts';
import { inBatches } from './inBatches.ts';
import { renewNamesOf } from './renewNames.ts';

const TYPES = ['Actor', 'Place', 'Issue', 'Proposal', 'Assertion', 'Document'];

/** Rows looked at together: texts of documents may be long. */
const BATCH = 100;

/**
 * Gives the records and documents that are stored the names by which others of the same name are told of, and records
 * that have no earlier slugs an empty list of them.
 */
export async function renewStoredNames(store: Store, onStep: (step: string) => void): Promise<void> {
  for (const type of TYPES) {
    await inBatches(
      store,
      { type, size: BATCH },
      (rows) => onStep(`Keeping the names of ${rows} rows of the type ${type}`),
      async (transaction, ids) => {
        const draft = new Draft(transaction);
        const rows = await draft.get(type, ids);
        const renewed = type === 'Document' ? rows : rows.map(withFormerSlugs);
        await renewNamesOf(draft, rows);
        await draft.commit();
        // Not by the draft: stores give an empty list where there is none yet, and it would take these for unchanged.
        await transaction.put(renewed);
      },
    );
  }
}

function withFormerSlugs(row: Row): Row {
  return { ...row, fields: { ...row.fields, formerSlugs: row.fields.formerSlugs ?? [] } };
}
