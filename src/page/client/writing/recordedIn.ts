import type { WrittenThing } from './onWritten.ts';

/**
 * The ids of the claims that were recorded by something that was written, where undoing it leaves things as they were: not
 * those that were there before, nor where a claim was corrected, whose earlier form would not come back.
 */
export function recordedIn({
  answer,
  variables,
}: Pick<WrittenThing, 'answer' | 'variables'>): readonly string[] {
  if (typeof answer !== 'object' || answer === null || !('ids' in answer) || !('unchanged' in answer))
    return [];
  const { ids, unchanged } = answer;
  const { claims } = variables;
  const corrects =
    Array.isArray(claims) && claims.some((claim: { readonly replaces?: unknown }) => Boolean(claim.replaces));
  if (corrects || !Array.isArray(ids) || !Array.isArray(unchanged)) return [];
  return ids.filter((id) => typeof id === 'string' && !unchanged.includes(id));
}
