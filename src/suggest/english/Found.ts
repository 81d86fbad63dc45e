import type { CueVerb } from './cueVerbs.ts';

/** From which token to before which, by their numbers in one list. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** By which rule something was found. */
export type FoundBy =
  | 'quotation before the verb'
  | 'clause before the verb'
  | 'quotation behind the verb'
  | 'clause with that'
  | 'clause without that'
  | 'object'
  | 'infinitive'
  | 'asked to'
  | 'adjective'
  | 'adjective alone'
  | 'according to'
  | 'participle'
  | 'name before a colon'
  | 'name behind a dash'
  | 'quotation that goes on';

/** Who says, thinks or wants what, in numbers of tokens of one list. */
export interface Found {
  readonly by: FoundBy;
  /** Null where the text leaves out who it is. */
  readonly holder: TokenRange | null;
  readonly cue: TokenRange | null;
  /** One stretch, or several that stand apart. */
  readonly content: readonly TokenRange[];
  readonly verb: Pick<CueVerb, 'lemma' | 'particle' | 'stance'> | null;
}
