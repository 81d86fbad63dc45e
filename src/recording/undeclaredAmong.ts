import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/** Those of some records that no document declares. */
export async function undeclaredAmong(draft: Draft, records: readonly Row[]): Promise<readonly Row[]> {
  const declarations = await draft.find(
    'Declaration',
    'record',
    records.map(({ id }) => id),
  );
  const declared = new Set(declarations.map(({ fields }) => fields.record));
  return records.filter(({ id }) => !declared.has(id));
}
