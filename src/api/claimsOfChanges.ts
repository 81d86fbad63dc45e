import type { NewStance } from '../positions/findNewStances.ts';
import type { FoundChange } from '../positions/findPositionChanges.ts';

/** The ids of the claims by which some changes are told. */
export function claimsOfChanges(changes: readonly (FoundChange | NewStance)[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      'claims' in change ? change.claims : [...change.before.claims, ...(change.after?.claims ?? [])],
    ),
  );
}
