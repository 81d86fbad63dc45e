import type { WrittenThing } from './onWritten.ts';

/**
 * The ids of the claims that were recorded by something that was written, where undoing it leaves things as they were: not
 * where nothing was new, nor where a claim was corrected, whose earlier form would not come back.
 */
export function recordedIn({
  answer,
  variables,
}: Pick<WrittenThing, 'answer' | 'variables'>): readonly string[] {
  if (typeof answer !== 'object' || answer === null || !('ids' in answer) || !('change' in answer)) return [];
  const { ids, change } = answer;
  const { claims } = variables;
  const corrects =
    Array.isArray(claims) && claims.some((claim: { readonly replaces?: unknown }) => Boolean(claim.replaces));
  if (change === null || corrects || !Array.isArray(ids)) return [];
  return ids.filter((id) => typeof id === 'string');
}
