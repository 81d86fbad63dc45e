import { idOf } from '../schema/idOf.ts';
import type { Transaction } from '../stores/Store.ts';

/**
 * The slug of the next version of a text: that of the first one with `-2`, `-3` and so on, the first that no document has.
 *
 * @param first the slug of the first version
 */
export async function revisionSlug(
  transaction: Pick<Transaction, 'get'>,
  first: string,
  version: number,
): Promise<string> {
  const slug = `${first}-${version}`;
  const taken = await transaction.get('Document', [idOf('Document', slug)]);
  return taken.length > 0 ? revisionSlug(transaction, first, version + 1) : slug;
}
