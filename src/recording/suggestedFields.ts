import type { Suggested } from '../commands/Command.ts';
import type { Row } from '../stores/Store.ts';
import { textOrNull } from './textOrNull.ts';

/** What a claim's row keeps of the suggestion that it was made from; nothing but null where there was none. */
export function suggestedFields(suggested: Suggested | null): Row['fields'] {
  return {
    suggester: suggested?.suggester ?? null,
    suggestionModel: suggested?.model ?? null,
    promptHash: suggested?.promptHash ?? null,
    suggestionScore: suggested?.score ?? null,
    suggestionChanged: suggested?.changed ?? null,
  };
}

/** The suggestion that a stored claim was made from, or null. */
export function suggestedOf({ fields }: Pick<Row, 'fields'>): Suggested | null {
  const { suggester, suggestionModel, promptHash, suggestionScore, suggestionChanged } = fields;
  if (typeof suggester !== 'string') return null;
  return {
    suggester,
    model: textOrNull(suggestionModel),
    promptHash: textOrNull(promptHash),
    score: typeof suggestionScore === 'number' ? suggestionScore : null,
    changed: Array.isArray(suggestionChanged) ? suggestionChanged.map(String) : [],
  };
}
