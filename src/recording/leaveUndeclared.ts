import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { removeUnreferred } from './removeUnreferred.ts';

/**
 * Removes records that no document declares any longer and that nothing rests on. One that retracted claims have stays,
 * and so does one that is merged: its slug goes on finding what it was merged into.
 */
export async function leaveUndeclared(draft: Draft, undeclared: readonly Row[]): Promise<void> {
  await removeUnreferred(
    draft,
    undeclared.filter(({ edges }) => (edges.mergedInto ?? null) === null),
  );
}
