import type { TargetType } from '../../../diagrams/DiagramView.ts';
import type { Stance } from '../../../diagrams/encoding.ts';
import type { ClaimInput, SuggestionInput } from '../../mutations/ClaimInput.ts';
import type { Selected } from './Selected.ts';

/** A record that was chosen, with its name. */
export interface Chosen {
  readonly slug: string;
  readonly name: string;
}

export const voices = ['QUOTE', 'PARAPHRASE', 'NARRATION'] as const;
export type Voice = (typeof voices)[number];

export const tenses = ['CURRENT', 'FORMER', 'PROSPECTIVE'] as const;
export type Tense = (typeof tenses)[number];

/** A change of mind that words show. */
export interface Turn {
  readonly words: Selected;
  /** The id of the claim that is given up; null until it is chosen. */
  readonly earlier: string | null;
}

/** A claim as far as it is filled in. Empty is what is not filled in. */
export interface ClaimDraft {
  /** One or more. */
  readonly quotes: readonly Selected[];
  readonly holder: Chosen | null;
  /** The words by which the text names the holder. */
  readonly holderText: string;
  readonly stance: Stance | null;
  readonly target: (Chosen & { readonly type: TargetType }) | null;
  /** Null for what the quotation marks tell. */
  readonly voice: Voice | null;
  readonly hedged: boolean;
  readonly tense: Tense;
  readonly condition: string;
  readonly reason: string;
  readonly saidAt: string;
  /** Who reports it, outermost first. */
  readonly via: readonly Chosen[];
  readonly text: string;
  readonly turn: Turn | null;
  /** The earlier claim that it corrects, with what that gave up; null of a new one. */
  readonly corrects: (Required<Pick<ClaimInput, 'supersedes'>> & { readonly id: string }) | null;
  /** What filled it in, as it was offered; null where a person began it. */
  readonly suggestion: SuggestionInput | null;
}

/** A claim of which nothing but its words is known. */
export function draftFrom(words: Selected): ClaimDraft {
  return {
    ...{ quotes: [words], holder: null, holderText: '', stance: null, target: null },
    ...{ voice: null, hedged: false, tense: 'CURRENT', condition: '', reason: '', saidAt: '', via: [] },
    ...{ text: '', turn: null, corrects: null, suggestion: null },
  };
}

/** Whether somebody has filled in more than the words. */
export function isBegun(draft: ClaimDraft): boolean {
  const { quotes: _, ...rest } = draft;
  const { quotes: __, ...empty } = draftFrom({ start: 0, end: 0, exact: '', section: null });
  return draft.quotes.length > 1 || JSON.stringify(rest) !== JSON.stringify(empty);
}
