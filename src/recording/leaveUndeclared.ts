import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { removeUnreferred } from './removeUnreferred.ts';

/**
 * Removes records that no document declares any longer and that nothing rests on. One that retracted claims have stays,
 * and so does one that is merged: its slug goes on finding what it was merged into.
 */
export async function leaveUndeclared(draft: Draft, undeclared: readonly Row[]): Promise<void> {
  const today: Row[] = [];
  for (const [type, ofType] of Map.groupBy(undeclared, (row) => row.type)) {
    const ids = ofType.map(({ id }) => id);
    today.push(...(await draft.get(type, ids)));
  }
  await removeUnreferred(
    draft,
    today.filter(({ edges }) => (edges.mergedInto ?? null) === null),
  );
}
