import type { Stance } from '../../diagrams/encoding.ts';

/** Words of a text, as the API's `QuoteInput`. */
export interface QuoteInput {
  readonly exact: string;
  readonly occurrence?: number | null;
  readonly section?: string | null;
  /** The code point where they start. */
  readonly start?: number | null;
}

/** A claim that is to be recorded, as the API's `ClaimInput`. */
export interface ClaimInput {
  readonly name?: string | null;
  readonly holder: string;
  readonly holderText?: string | null;
  readonly stance: Stance;
  readonly target: string;
  readonly voice?: 'QUOTE' | 'PARAPHRASE' | 'NARRATION' | null;
  readonly hedged?: boolean | null;
  readonly tense?: 'CURRENT' | 'FORMER' | 'PROSPECTIVE' | null;
  readonly condition?: string | null;
  readonly reason?: string | null;
  /** EDTF */
  readonly saidAt?: string | null;
  readonly via?: readonly string[] | null;
  readonly quotes: readonly QuoteInput[];
  readonly supersedes?: readonly { readonly claim: string; readonly quotes: readonly QuoteInput[] }[] | null;
  readonly text?: string | null;
  /** The id of an earlier claim that this one corrects. */
  readonly replaces?: string | null;
  readonly method?: 'HUMAN' | 'RULE' | 'MODEL' | null;
  readonly suggestion?: SuggestionInput | null;
}

/** The suggestion that a claim is made from, as it was offered: the API's `SuggestionInput`. */
export interface SuggestionInput {
  readonly suggester: string;
  readonly model?: string | null;
  readonly promptHash?: string | null;
  readonly score?: number | null;
  readonly content: string;
  readonly holder?: string | null;
  readonly holderText?: string | null;
  readonly stance?: Stance | null;
  readonly hedged?: boolean | null;
  readonly tense?: 'CURRENT' | 'FORMER' | 'PROSPECTIVE' | null;
  readonly condition?: string | null;
}
