import type { Stance } from '../../diagrams/encoding.ts';
import type { Operation } from './Operation.ts';

/** A stretch of a text, in code points. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A claim that a text may make, as the API's `Suggestion`. */
export interface Suggestion {
  readonly content: readonly TextSpan[];
  readonly holderText: TextSpan | null;
  readonly antecedent: TextSpan | null;
  readonly cue: TextSpan | null;
  /** The likeliest first. */
  readonly holders: readonly { readonly slug: string; readonly name: string; readonly reason: string }[];
  readonly stance: Stance | null;
  readonly hedged: boolean;
  readonly tense: 'CURRENT' | 'FORMER' | 'PROSPECTIVE';
  readonly condition: TextSpan | null;
  /** From 0 to 1. */
  readonly score: number;
}

export interface Suggestions {
  readonly suggester: string;
  readonly model: string | null;
  readonly promptHash: string | null;
  readonly nodes: readonly Suggestion[];
  readonly refused: readonly { readonly reason: string; readonly message: string; readonly count: number }[];
  readonly remarks: readonly string[];
  readonly cost: {
    readonly answers: number;
    readonly inputTokens: number | null;
    readonly outputTokens: number | null;
    readonly amount: number | null;
    readonly currency: string | null;
  } | null;
}

export interface SuggestersAnswer {
  readonly suggesters: readonly {
    readonly by: 'RULES' | 'MODEL';
    readonly model: string | null;
    /** Where texts are sent; null where they stay. */
    readonly host: string | null;
  }[];
}

/** By what claims are suggested here. */
export const suggesters: Operation<SuggestersAnswer, Readonly<Record<string, never>>> = {
  text: 'query Suggesters { suggesters { by model host } }',
};

export interface SuggestionsAnswer {
  readonly suggestions: Suggestions;
}

export type SuggestionsVariables = { readonly document: string; readonly by: 'RULES' | 'MODEL' };

/** What may be claimed in a text. */
export const suggestions: Operation<SuggestionsAnswer, SuggestionsVariables> = {
  text: `query Suggestions($document: String!, $by: SuggestedBy!) {
  suggestions(document: $document, by: $by) {
    suggester model promptHash remarks
    nodes {
      content { ...SpanParts }
      holderText { ...SpanParts }
      antecedent { ...SpanParts }
      cue { ...SpanParts }
      condition { ...SpanParts }
      holders { slug name reason }
      stance hedged tense score
    }
    refused { reason message count }
    cost { answers inputTokens outputTokens amount currency }
  }
}
fragment SpanParts on TextSpan { start end exact }`,
};
