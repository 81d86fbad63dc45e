import type { Operation, PageInfo } from './Operation.ts';

/** A stretch of a text on which something may rest. */
export interface RestingPassage {
  readonly start: number;
  readonly end: number;
  /** One claim of each status that rests on it, where there is one. */
  readonly accepted: SomeClaim;
  readonly draft: SomeClaim;
  readonly rejected: SomeClaim;
  readonly retracted: SomeClaim;
}

interface SomeClaim {
  readonly nodes: readonly { readonly id: string }[];
}

/** A stretch of a text that somebody left out. */
export interface LeftOutWords {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly reason: string;
  readonly everywhere: boolean;
  readonly recordedBy: string;
}

export interface RestingPage {
  readonly document: {
    readonly passages: { readonly pageInfo: PageInfo; readonly nodes: readonly RestingPassage[] };
  } | null;
}

export interface LeftOutPage {
  readonly document: {
    readonly leftOut: { readonly pageInfo: PageInfo; readonly nodes: readonly LeftOutWords[] };
  } | null;
}

type OfDocument = { readonly slug: string; readonly after: string | null };

/** The words of a text on which something rests: claims that were taken back are told apart from all else. */
export const restingWords: Operation<RestingPage, OfDocument> = {
  text: `query RestingWords($slug: String!, $after: String) {
  document(slug: $slug) {
    passages(first: 200, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        start end
        accepted: claims(first: 1, filter: { status: ACCEPTED }) { nodes { id } }
        draft: claims(first: 1, filter: { status: DRAFT }) { nodes { id } }
        rejected: claims(first: 1, filter: { status: REJECTED }) { nodes { id } }
        retracted: claims(first: 1, filter: { status: RETRACTED }) { nodes { id } }
      }
    }
  }
}`,
};

/** The words of a text that were left out. */
export const leftOutWords: Operation<LeftOutPage, OfDocument> = {
  text: `query LeftOutWords($slug: String!, $after: String) {
  document(slug: $slug) {
    leftOut(first: 200, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { start end exact reason everywhere recordedBy }
    }
  }
}`,
};
