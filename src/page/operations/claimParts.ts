import type { TargetType } from '../../diagrams/DiagramView.ts';
import type { Stance } from '../../diagrams/encoding.ts';

/** A claim with everything that the panel shows of it. */
export interface ClaimNode {
  readonly id: string;
  readonly url: string;
  readonly text: string;
  readonly holder: { readonly slug: string; readonly name: string };
  /** Null where the words that were kept do not name the holder. */
  readonly holderText: string | null;
  /** Null of a draft that leaves it to a person. */
  readonly stance: Stance | null;
  readonly target: { readonly __typename: TargetType; readonly slug: string; readonly text: string };
  readonly voice: 'QUOTE' | 'PARAPHRASE' | 'NARRATION';
  readonly hedged: boolean;
  readonly tense: 'FORMER' | 'CURRENT' | 'PROSPECTIVE';
  readonly condition: string | null;
  readonly reason: string | null;
  readonly saidAt: string | null;
  readonly status: 'DRAFT' | 'ACCEPTED' | 'REJECTED' | 'RETRACTED';
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly method: 'HUMAN' | 'RULE' | 'MODEL';
  readonly importedFrom: string | null;
  /** The suggester that it was made from: `rules`. */
  readonly suggester: string | null;
  readonly suggestionModel: string | null;
  /** What a person changed of what was suggested; null where nothing was. */
  readonly suggestionChanged: readonly SuggestionPart[] | null;
  readonly via: readonly { readonly name: string }[];
  readonly document: {
    readonly slug: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly publishedAt: string | null;
    readonly excerpt: boolean;
    readonly sections: readonly { readonly heading: string }[];
  };
  readonly evidence: readonly EvidenceNode[];
  readonly disputed: boolean;
  /** What repeats it, with who denies that: the first few. */
  readonly restatedBy: readonly {
    readonly slug: string;
    readonly claims: { readonly nodes: readonly OtherClaim[] };
  }[];
  /** Where the document has a later version of the text, and the claim only moved there, that says so. */
  readonly replacedBy:
    | (OtherClaim & { readonly document: { readonly revises: { readonly slug: string } | null } })
    | null;
  readonly supersedes: readonly {
    readonly claim: OtherClaim;
    readonly evidence: readonly { readonly exact: string }[];
  }[];
  readonly supersededBy: readonly {
    readonly by: OtherClaim;
    readonly evidence: readonly { readonly exact: string }[];
  }[];
}

export interface EvidenceNode {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly section: string | null;
  readonly sourceUrl: string | null;
}

/** `SuggestionPart` of the schema. */
export type SuggestionPart = 'WORDS' | 'HOLDER' | 'HOLDER_TEXT' | 'STANCE' | 'HEDGED' | 'TENSE' | 'CONDITION';

export interface OtherClaim {
  readonly id: string;
  readonly text: string;
  readonly via: readonly { readonly name: string }[];
  readonly document: { readonly slug: string };
}

/** The fields of `ClaimNode`, to be put behind an operation that spreads them. */
export const CLAIM_PARTS = `fragment ClaimParts on Claim {
  id url text holderText stance voice hedged tense condition reason saidAt disputed status recordedAt recordedBy method importedFrom
  suggester suggestionModel suggestionChanged
  holder { slug name }
  target { __typename slug text }
  via { name }
  document { slug title publisher url publishedAt excerpt sections { heading } }
  evidence { id start end exact prefix suffix section sourceUrl }
  restatedBy { slug claims(first: 5, filter: { stance: [SCEPTICAL, OBJECTS] }) { nodes { id text via { name } document { slug } } } }
  replacedBy { id text via { name } document { slug revises { slug } } }
  supersedes { claim { id text via { name } document { slug } } evidence { exact } }
  supersededBy { by { id text via { name } document { slug } } evidence { exact } }
}`;
