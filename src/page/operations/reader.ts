import type { Stance } from '../../diagrams/encoding.ts';
import { CLAIM_PARTS, type ClaimNode } from './claimParts.ts';
import type { Operation, PageInfo } from './Operation.ts';

export interface DocumentAnswer {
  readonly document: {
    readonly slug: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly language: string | null;
    readonly publishedAt: string | null;
    readonly sha256: string;
    readonly excerpt: boolean;
    readonly text: string;
    readonly revises: OtherVersion | null;
    readonly revisedBy: { readonly nodes: readonly OtherVersion[] };
    readonly sections: readonly { readonly heading: string; readonly start: number; readonly end: number }[];
    readonly passages: PassagePage;
  } | null;
}

/** The version of a text before another one, or after it. */
export interface OtherVersion {
  readonly slug: string;
  readonly title: string | null;
  readonly sections: readonly { readonly heading: string }[];
  readonly publishedAt: string | null;
}

export interface PassagePage {
  readonly pageInfo: PageInfo;
  readonly nodes: readonly PassageNode[];
}

/** A passage with what is held by its words, as far as it is drawn in the text. */
export interface PassageNode {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly claims: { readonly nodes: readonly PassageClaim[] };
}

export interface PassageClaim {
  /** Null of a draft that leaves it to a person. */
  readonly stance: Stance | null;
  readonly holder: { readonly slug: string; readonly name: string; readonly named: boolean };
}

const PASSAGE_PARTS = `fragment PassageParts on PassageConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id start end claims(first: 20) { nodes { stance holder { slug name named } } } }
}`;

/** A document's text and the first of the passages in it. */
export const readDocument: Operation<DocumentAnswer, { readonly slug: string }> = {
  text: `query ReadDocument($slug: String!) {
  document(slug: $slug) {
    slug title publisher url language publishedAt sha256 excerpt text
    revises { slug title publishedAt sections { heading } }
    revisedBy(first: 5) { nodes { slug title publishedAt sections { heading } } }
    sections { heading start end }
    passages(first: 200) { ...PassageParts }
  }
}
${PASSAGE_PARTS}`,
};

export interface MorePassagesAnswer {
  readonly document: { readonly passages: PassagePage } | null;
}

/** The passages behind the first page. */
export const morePassages: Operation<MorePassagesAnswer, { readonly slug: string; readonly after: string }> =
  {
    text: `query MorePassages($slug: String!, $after: String) {
  document(slug: $slug) { passages(first: 200, after: $after) { ...PassageParts } }
}
${PASSAGE_PARTS}`,
  };

interface RestsHereAnswer {
  readonly document: {
    readonly passages: {
      readonly nodes: readonly {
        readonly id: string;
        readonly start: number;
        readonly end: number;
        readonly exact: string;
        readonly claims: { readonly totalCount: number; readonly nodes: readonly ClaimNode[] };
      }[];
    };
  } | null;
}

/** The claims that rest on the words at one code point of a document. */
export const restsHere: Operation<RestsHereAnswer, { readonly slug: string; readonly at: number }> = {
  text: `query RestsHere($slug: String!, $at: Int!) {
  document(slug: $slug) {
    passages(first: 20, at: $at) { nodes { id start end exact claims(first: 20) { totalCount nodes { ...ClaimParts } } } }
  }
}
${CLAIM_PARTS}`,
};

export interface ClaimAnswer {
  readonly claim: ClaimNode | null;
}

/** One claim, whatever became of it. */
export const oneClaim: Operation<ClaimAnswer, { readonly id: string }> = {
  text: `query OneClaim($id: ID!) {
  claim(id: $id) { ...ClaimParts }
}
${CLAIM_PARTS}`,
};

export interface DocumentsAnswer {
  readonly documents: {
    readonly pageInfo: PageInfo;
    readonly nodes: readonly {
      readonly slug: string;
      readonly title: string | null;
      readonly publisher: string | null;
      readonly publishedAt: string | null;
      readonly sections: readonly { readonly heading: string }[];
      /** The first of the words that something rests on. */
      readonly passages: { readonly nodes: readonly { readonly exact: string }[] };
    }[];
  };
}

/** What there is to read, a page at a time. */
export const documents: Operation<DocumentsAnswer, { readonly after: string | null }> = {
  text: `query Documents($after: String) {
  documents(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug title publisher publishedAt sections { heading } passages(first: 1) { nodes { exact } } } }
}`,
};
