import type { ClaimNode } from './operations/claimParts.ts';
import { fill } from './words/fill.ts';
import type { Words } from './words/Words.ts';

/** What suggested a claim, and what was changed of it: `by rules, changed by who recorded it: the stance`. */
export function suggestionInWords(
  {
    suggester,
    suggestionModel,
    suggestionChanged,
  }: Pick<ClaimNode, 'suggester' | 'suggestionModel' | 'suggestionChanged'>,
  text: Words['claim'],
): string {
  const by = text.suggestedBy;
  const who =
    suggestionModel !== null
      ? fill(by.model, { model: suggestionModel })
      : suggester === 'rules'
        ? by.rules
        : fill(by.other, { suggester: suggester ?? '' });
  const changed = suggestionChanged ?? [];
  if (changed.length === 0) return `${who}${text.suggestionTaken}`;
  const parts = changed.map((part) => text.suggestionParts[part]).join(', ');
  return `${who}${fill(text.suggestionChanged, { parts })}`;
}
