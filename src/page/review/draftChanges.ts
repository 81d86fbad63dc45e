import type { ClaimNode } from '../operations/claimParts.ts';
import type { DerivedNode, DraftNode } from '../operations/drafts.ts';

/** What becomes of the holder's positions on one target if a draft is accepted. */
export interface DraftChange {
  readonly target: ClaimNode['target'];
  readonly before: readonly DerivedNode[];
  readonly after: readonly DerivedNode[];
  /** Whether they stay as they are, but for what they rest on. */
  readonly same: boolean;
}

/** What a draft would change, by target: its own first, then those of the claims that it gives up. */
export function draftChanges({ claim, wouldChange }: DraftNode): readonly DraftChange[] {
  const targets = new Map(
    [claim.target, ...claim.supersedes.map((one) => one.claim.target)].map((one) => [one.slug, one] as const),
  );
  return [...targets.values()].flatMap((target) => {
    const on = (positions: readonly DerivedNode[]) => positions.filter((one) => one.target === target.slug);
    const [before, after] = [on(wouldChange.before), on(wouldChange.after)];
    if (before.length + after.length === 0) return [];
    return [{ target, before, after, same: withoutClaims(before) === withoutClaims(after) }];
  });
}

function withoutClaims(positions: readonly DerivedNode[]): string {
  return JSON.stringify(positions.map(({ claims: _claims, ...position }) => position));
}
