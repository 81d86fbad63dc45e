import type { Suggestion, Suggestions, TextSpan } from '../../operations/suggestions.ts';
import { type ClaimDraft, draftFrom } from '../coding/ClaimDraft.ts';
import { type CodedText, sentenceAt } from '../coding/CodedText.ts';
import type { Selected } from '../coding/Selected.ts';

/** What a suggestion was made by. */
export type Origin = Pick<Suggestions, 'suggester' | 'model' | 'promptHash'>;

/**
 * The form as a suggestion fills it in: its words with who says them and how, who that is, the condition. Where the holder
 * stands is offered there and not chosen, and on what is left to whoever decides.
 */
export function draftOfSuggestion(
  text: CodedText,
  suggestion: Suggestion,
  { suggester, model, promptHash }: Origin,
): ClaimDraft | null {
  const [first, ...more] = wordsOfSuggestion(text, suggestion);
  if (first === undefined) return null;
  const [holder] = suggestion.holders;
  const named = (suggestion.antecedent ?? suggestion.holderText)?.exact ?? null;
  const condition = suggestion.condition?.exact ?? null;
  const { stance, hedged, tense, score } = suggestion;
  return {
    ...draftFrom(first),
    ...{ quotes: [first, ...more], hedged, tense, holderText: named ?? '', condition: condition ?? '' },
    holder: holder === undefined ? null : { slug: holder.slug, name: holder.name },
    suggestion: {
      ...{ suggester, model, promptHash, score, stance, hedged, tense, condition },
      ...{ content: first.exact, holder: holder?.slug ?? null, holderText: named },
    },
  };
}

/**
 * The words on which a claim would rest: a reader can judge it only with who says it and by what verb, where these stand in
 * the same sentence. One stretch for each sentence, in the order of the text.
 */
export function wordsOfSuggestion(text: CodedText, suggestion: Suggestion): readonly Selected[] {
  const stretches = new Map<number, { readonly start: number; readonly end: number }>();
  const join = ({ start, end }: TextSpan, isContent: boolean) => {
    const sentence = sentenceAt(text, start)?.start ?? start;
    const known = stretches.get(sentence);
    if (known !== undefined)
      stretches.set(sentence, { start: Math.min(known.start, start), end: Math.max(known.end, end) });
    else if (isContent) stretches.set(sentence, { start, end });
  };
  for (const span of suggestion.content) join(span, true);
  for (const span of [suggestion.holderText, suggestion.cue]) if (span !== null) join(span, false);
  return [...stretches.values()]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => ({
      ...{ start, end, exact: text.points.slice(start, end) },
      section: text.headings.findLast((heading) => heading.start <= start)?.heading ?? null,
    }));
}
