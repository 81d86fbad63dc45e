import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { removeUnreferred } from './removeUnreferred.ts';

/**
 * Removes records that no document declares any longer and that nothing rests on. One that retracted claims have stays,
 * and is found by its slug alone: by its name it would be taken for whoever is called so now.
 */
export async function leaveUndeclared(draft: Draft, undeclared: readonly Row[]): Promise<void> {
  const staying = await removeUnreferred(draft, undeclared);
  for (const [type, rows] of Map.groupBy(staying, (row) => row.type)) {
    // What was derived meanwhile is in the draft, and not in the rows that were given.
    const today = await draft.get(
      type,
      rows.map(({ id }) => id),
    );
    draft.put(today.map((row) => ({ ...row, words: '' })));
  }
}
