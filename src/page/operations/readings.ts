import type { Stance } from '../../diagrams/encoding.ts';
import type { Operation } from './Operation.ts';

export interface ReadingsAnswer {
  readonly document: {
    readonly slug: string;
    readonly title: string | null;
    readonly sections: readonly { readonly heading: string }[];
  } | null;
  readonly coderAgreement: {
    readonly coders: readonly string[];
    readonly claims: number;
    readonly units: number;
    readonly holder: AlphaNode;
    readonly target: AlphaNode;
    readonly stance: AlphaNode;
    readonly differences: readonly DifferenceNode[];
  };
}

/** Krippendorff's alpha with its interval; null where nothing can be compared. */
export interface AlphaNode {
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Words that coders read differently. */
export interface DifferenceNode {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly readings: readonly ReadingNode[];
}

/** What one coder read there. */
export interface ReadingNode {
  readonly coder: string;
  /** The id of the claim. */
  readonly claim: string;
  /** Slugs, with what they are called. */
  readonly holder: string;
  readonly holderName: string;
  readonly target: string;
  readonly targetText: string;
  /** Null where it is left to a person. */
  readonly stance: Stance | null;
}

/** What coders of one text read differently, and how far they agree. */
export const readings: Operation<ReadingsAnswer, { readonly document: string }> = {
  text: `query Readings($document: String!) {
  document(slug: $document) { slug title sections { heading } }
  coderAgreement(document: $document) {
    coders claims units
    holder { alpha low high } target { alpha low high } stance { alpha low high }
    differences { start end exact readings { coder claim holder holderName target targetText stance } }
  }
}`,
};
