import type { Operation } from './Operation.ts';

export type Found =
  | { readonly __typename: 'Actor'; readonly slug: string; readonly name: string }
  | {
      readonly __typename: 'Place';
      readonly name: string;
      readonly proposals: { readonly nodes: readonly { readonly slug: string; readonly text: string }[] };
    }
  | { readonly __typename: 'Issue' | 'Proposal' | 'Assertion'; readonly slug: string; readonly text: string }
  | {
      readonly __typename: 'Document';
      readonly slug: string;
      readonly title: string | null;
      readonly excerpt: {
        readonly start: number;
        readonly end: number;
        readonly exact: string;
        readonly prefix: string;
        readonly suffix: string;
      } | null;
    }
  | {
      readonly __typename: 'Claim';
      readonly id: string;
      readonly text: string;
      readonly disputed: boolean;
      readonly via: readonly { readonly name: string }[];
      readonly document: { readonly slug: string };
    }
  | {
      readonly __typename: 'Passage';
      readonly id: string;
      readonly exact: string;
      readonly document: { readonly slug: string };
    };

export interface FindAnswer {
  readonly search: { readonly pageInfo: { readonly hasNextPage: boolean }; readonly nodes: readonly Found[] };
}

/** Words, wherever they stand. */
export const find: Operation<FindAnswer, { readonly words: string }> = {
  text: `query Find($words: String!) {
  search(query: $words, first: 20) {
    pageInfo { hasNextPage }
    nodes {
      __typename
      ... on Actor { slug name }
      ... on Place { name proposals(first: 20) { nodes { slug text } } }
      ... on Issue { slug text }
      ... on Proposal { slug text }
      ... on Assertion { slug text }
      ... on Document { slug title excerpt: found(words: $words) { start end exact prefix suffix } }
      ... on Claim { id text disputed via { name } document { slug } }
      ... on Passage { id exact document { slug } }
    }
  }
}`,
};
