import type { KeepOnly } from '../commands/Command.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/**
 * The stored rows of a type that belong to documents which the commands give whole, and that are not among what the
 * commands give.
 *
 * @param complete the documents that the commands give whole, by their ids
 * @param given ids of the rows that the commands give
 */
export async function rowsLeftOut(
  draft: Draft,
  type: string,
  complete: ReadonlyMap<string, KeepOnly>,
  given: ReadonlySet<string>,
): Promise<readonly Row[]> {
  const stored = await draft.find(type, 'document', complete.keys());
  return stored.filter((row) => !given.has(row.id));
}
