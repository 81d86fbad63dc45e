import { accordingTo } from '../../evidence/accordingTo.ts';
import { wordsKept } from '../../evidence/wordsKept.ts';
import type { StoredClaimFacts } from './storedClaims.ts';

/**
 * What has to stand beside a claim wherever its sentence goes, a remark each: who reports it, that they doubt it, and that its
 * words are not all there. Empty where there is nothing to remark.
 */
export function remarksOn({
  via,
  hedged,
  holderText,
  document: { excerpt },
}: StoredClaimFacts): readonly string[] {
  return [
    ...(via.length === 0 ? [] : [accordingTo(via.map(({ name }) => name))]),
    ...(hedged ? ['the author, or who reports it, doubts that the holder holds it'] : []),
    ...wordsKept({ holderText, excerpt }),
  ];
}
