/**
 * A dossier as it was written, after `checkShape`: what is missing or did not fit is undefined, and null in lists.
 * The fields are those of dossier.schema.json.
 */
export interface WrittenDossier {
  readonly document?: WrittenDocument;
  readonly coder?: string;
  readonly actors?: Readonly<Record<string, WrittenActor>>;
  readonly places?: Readonly<Record<string, WrittenPlace>>;
  readonly issues?: Readonly<Record<string, WrittenTarget>>;
  readonly proposals?: Readonly<Record<string, WrittenProposal>>;
  readonly assertions?: Readonly<Record<string, WrittenTarget>>;
  readonly offices?: Gaps<WrittenOffice>;
  readonly ties?: Gaps<WrittenTie>;
  readonly claims?: Gaps<WrittenClaim>;
  readonly uncoded?: Gaps<WrittenUncoded>;
}

/** A list that keeps the places of what did not fit. */
export type Gaps<T> = readonly (T | null)[];

export interface WrittenDocument {
  readonly slug?: string;
  readonly language?: string;
  readonly sha256?: string;
  readonly headings?: Gaps<string>;
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly publishedAt?: string;
}

export interface WrittenActor {
  readonly name?: string;
  readonly kind?: string;
  readonly named?: boolean;
  readonly description?: string;
  readonly aliases?: Gaps<string>;
  readonly background?: {
    readonly partOf?: Gaps<string>;
    readonly externalIds?: Readonly<Record<string, string>>;
  };
}

export interface WrittenPlace {
  readonly name?: string;
  readonly background?: { readonly country?: string };
}

export interface WrittenTarget {
  readonly text?: string;
  readonly about?: Gaps<string>;
  readonly broader?: Gaps<string>;
}

export interface WrittenProposal extends WrittenTarget, Quoting {
  readonly kind?: string;
  readonly issue?: string;
  readonly place?: string;
}

/** Whatever rests on words: one quotation or several, and which one is meant where the words stand twice. */
export interface Quoting {
  readonly quote?: string | WrittenQuotation | Gaps<string | WrittenQuotation>;
  readonly section?: string;
  readonly occurrence?: number;
}

export interface WrittenQuotation {
  readonly quote?: string;
  readonly section?: string;
  readonly occurrence?: number;
}

export interface WrittenOffice extends Quoting {
  readonly holder?: string;
  readonly title?: string;
  readonly of?: string;
  readonly since?: string;
  readonly until?: string;
}

export interface WrittenTie extends Quoting {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly description?: string;
}

export interface WrittenClaim extends Quoting {
  readonly name?: string;
  readonly holder?: string;
  readonly as?: string;
  readonly stance?: string;
  readonly target?: string;
  readonly voice?: string;
  readonly hedged?: boolean;
  readonly tense?: string;
  readonly said?: string;
  readonly condition?: string;
  readonly reason?: string;
  readonly via?: Gaps<string>;
  readonly supersedes?: WrittenSupersession | Gaps<WrittenSupersession>;
  readonly text?: string;
}

export interface WrittenSupersession extends Quoting {
  readonly claim?: string;
}

export interface WrittenUncoded extends Quoting {
  readonly reason?: string;
}
