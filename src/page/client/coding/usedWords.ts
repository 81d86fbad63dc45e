import type { ClaimDraft } from './ClaimDraft.ts';
import type { WordUse } from './FurtherWords.tsx';
import type { Selected } from './Selected.ts';

/** A claim after further words were put to a use. */
export function usedWords(draft: ClaimDraft, words: Selected, use: WordUse): ClaimDraft {
  switch (use) {
    case 'quote':
      return {
        ...draft,
        quotes: [...draft.quotes, words].toSorted((a, b) => a.start - b.start),
      };
    case 'instead':
      return { ...draft, quotes: [...draft.quotes.slice(0, -1), words] };
    case 'turn':
      return { ...draft, turn: { words, earlier: draft.turn?.earlier ?? null } };
    case 'holderText':
    case 'condition':
    case 'reason':
      return { ...draft, [use]: words.exact };
  }
}
