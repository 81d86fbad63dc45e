import type { TargetType } from '../../diagrams/DiagramView.ts';
import type { Operation, PageInfo } from './Operation.ts';

/** Somebody who can hold a claim, with the names by which texts speak of them. */
export interface CodingActor {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

export interface CodingActorsAnswer {
  readonly actors: { readonly pageInfo: PageInfo; readonly nodes: readonly CodingActor[] };
}

/** Who can hold a claim, a page at a time. */
export const codingActors: Operation<CodingActorsAnswer, { readonly after: string | null }> = {
  text: `query CodingActors($after: String) {
  actors(first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug name kind aliases } }
}`,
};

/** What a claim can be about. */
export interface CodingTarget {
  readonly __typename: TargetType;
  readonly slug: string;
  readonly text: string;
  /** The question that a proposal answers. */
  readonly issue?: { readonly text: string } | null;
}

interface TargetList {
  readonly pageInfo: PageInfo;
  readonly nodes: readonly CodingTarget[];
}

export interface CodingTargetsAnswer {
  readonly issues: TargetList;
  readonly proposals: TargetList;
  readonly assertions: TargetList;
}

/** What a claim can be about: all there is in a small graph, the first of it in a large one. */
export const codingTargets: Operation<CodingTargetsAnswer, Readonly<Record<string, never>>> = {
  text: `query CodingTargets {
  issues(first: 200) { pageInfo { hasNextPage endCursor } nodes { __typename slug text } }
  proposals(first: 200) { pageInfo { hasNextPage endCursor } nodes { __typename slug text issue { text } } }
  assertions(first: 200) { pageInfo { hasNextPage endCursor } nodes { __typename slug text } }
}`,
};

export interface SpokenOfAnswer {
  readonly document: {
    readonly claims: {
      readonly nodes: readonly { readonly holder: CodingActor; readonly target: CodingTarget }[];
    };
  } | null;
}

/** Who holds the claims of a document, and what they are about. */
export const spokenOf: Operation<SpokenOfAnswer, { readonly slug: string }> = {
  text: `query SpokenOf($slug: String!) {
  document(slug: $slug) {
    claims(first: 100) {
      nodes {
        holder { slug name kind aliases }
        target { __typename slug text ... on Proposal { issue { text } } }
      }
    }
  }
}`,
};
