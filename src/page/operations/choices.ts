import type { Operation, PageInfo } from './Operation.ts';

export interface ChoicesAnswer {
  readonly actors: Choices<{ readonly slug: string; readonly name: string }>;
  readonly issues: Choices<{ readonly slug: string; readonly text: string }>;
  readonly documents: Choices<{ readonly slug: string; readonly title: string | null }>;
}

interface Choices<T> {
  readonly pageInfo: Pick<PageInfo, 'hasNextPage'>;
  readonly nodes: readonly T[];
}

/** What the filters offer; where there is more, the search finds it. */
export const choices: Operation<ChoicesAnswer, Record<string, never>> = {
  text: `query Choices {
  actors(first: 200) { pageInfo { hasNextPage } nodes { slug name } }
  issues(first: 200) { pageInfo { hasNextPage } nodes { slug text } }
  documents(first: 200) { pageInfo { hasNextPage } nodes { slug title } }
}`,
};

export interface ChosenVariables {
  readonly actor: string;
  readonly issue: string;
  readonly document: string;
}

export interface ChosenAnswer {
  readonly actor: { readonly slug: string; readonly name: string } | null;
  readonly issue: { readonly slug: string; readonly text: string } | null;
  readonly document: { readonly slug: string; readonly title: string | null } | null;
}

/** What an address's filter names, or null where there is no such thing. */
export const chosen: Operation<ChosenAnswer, ChosenVariables> = {
  text: `query Chosen($actor: String!, $issue: String!, $document: String!) {
  actor(slug: $actor) { slug name }
  issue(slug: $issue) { slug text }
  document(slug: $document) { slug title }
}`,
};
