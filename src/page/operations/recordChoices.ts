import type { Operation } from './Operation.ts';

/** Something that a record can name. */
export type NamedRecord =
  | {
      readonly __typename: 'Actor';
      readonly slug: string;
      readonly name: string;
      readonly aliases: readonly string[];
      readonly description: string | null;
    }
  | { readonly __typename: 'Place'; readonly slug: string; readonly name: string }
  | { readonly __typename: 'Issue' | 'Proposal' | 'Assertion'; readonly slug: string; readonly text: string }
  | { readonly __typename: 'Claim'; readonly id: string; readonly text: string };

export interface RecordsAnswer {
  readonly search: { readonly totalCount: number; readonly nodes: readonly NamedRecord[] };
}

/** As many are offered for what is typed. */
const OFFERED = 12;

export type NamedType = 'ACTOR' | 'PLACE' | 'ISSUE' | 'PROPOSAL' | 'ASSERTION' | 'CLAIM';

/** What records can name, by words. */
export const recordsWith: Operation<
  RecordsAnswer,
  { readonly text: string; readonly in: readonly NamedType[] }
> = {
  text: `query RecordsWith($text: String!, $in: [SearchType!]) {
  search(query: $text, in: $in, first: ${OFFERED}) {
    totalCount
    nodes {
      __typename
      ... on Actor { slug name aliases description }
      ... on Place { slug name }
      ... on Issue { slug text }
      ... on Proposal { slug text }
      ... on Assertion { slug text }
      ... on Claim { id text }
    }
  }
}`,
};

export interface FirstIssuesAnswer {
  readonly issues: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly slug: string; readonly text: string }[];
  };
}

/** The questions that are offered before anything is typed. */
export const firstIssues: Operation<FirstIssuesAnswer, Readonly<Record<string, never>>> = {
  text: `query FirstIssues { issues(first: ${OFFERED}) { totalCount nodes { slug text } } }`,
};

/** By type, what has a slug; targets share one space of them. */
export interface SlugTakenAnswer {
  readonly actor: { readonly slug: string } | null;
  readonly place: { readonly slug: string } | null;
  readonly issue: { readonly slug: string } | null;
  readonly proposal: { readonly slug: string } | null;
  readonly assertion: { readonly slug: string } | null;
}

/** Whether anything has a slug already. */
export const slugTaken: Operation<SlugTakenAnswer, { readonly slug: string }> = {
  text: `query SlugTaken($slug: String!) {
  actor(slug: $slug) { slug }
  place(slug: $slug) { slug }
  issue(slug: $slug) { slug }
  proposal(slug: $slug) { slug }
  assertion(slug: $slug) { slug }
}`,
};
