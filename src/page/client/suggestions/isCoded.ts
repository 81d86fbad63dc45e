import type { PassageNode } from '../../operations/reader.ts';
import type { Suggestion } from '../../operations/suggestions.ts';
import type { Selected } from '../coding/Selected.ts';

/** Whether a claim rests on half of the words of a suggestion, of one whom it may name, where it names anybody. */
export function isCoded(
  { holders }: Suggestion,
  words: readonly Selected[],
  passages: readonly PassageNode[],
): boolean {
  const isOfHolder = (passage: PassageNode) =>
    passage.claims.nodes.some(
      ({ holder }) => holders.length === 0 || holders.some(({ slug }) => slug === holder.slug),
    );
  return words.some(({ start, end }) =>
    passages.some((passage) => {
      const shared = Math.min(end, passage.end) - Math.max(start, passage.start);
      return shared * 2 >= end - start && isOfHolder(passage);
    }),
  );
}
