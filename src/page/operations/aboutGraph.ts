import type { Operation } from './Operation.ts';

export interface AboutGraphAnswer {
  readonly issues: Counted;
  readonly proposals: Counted;
  readonly assertions: Counted;
  readonly claims: Counted;
  readonly documents: Counted & {
    readonly nodes: readonly {
      readonly slug: string;
      readonly title: string | null;
      readonly publisher: string | null;
      readonly publishedAt: string | null;
      readonly sections: readonly { readonly heading: string }[];
      /** The first words of it that are known. */
      readonly passages: { readonly nodes: readonly { readonly exact: string }[] };
    }[];
  };
  readonly stanceCounts: {
    readonly total: { readonly actors: number };
    /** EDTF */
    readonly firstDay: string | null;
    readonly lastDay: string | null;
  };
}

interface Counted {
  readonly totalCount: number;
}

/** What the whole graph is about, in numbers: questions, documents, days, and who said something. */
export const aboutGraph: Operation<AboutGraphAnswer, Record<string, never>> = {
  text: `query AboutGraph {
  issues(first: 1) { totalCount }
  proposals(first: 1) { totalCount }
  assertions(first: 1) { totalCount }
  claims(first: 1) { totalCount }
  documents(first: 3) {
    totalCount
    nodes { slug title publisher publishedAt sections { heading } passages(first: 1) { nodes { exact } } }
  }
  stanceCounts(filter: { includeFormer: true }, first: 0, columns: 0) { total { actors } firstDay lastDay }
}`,
};
