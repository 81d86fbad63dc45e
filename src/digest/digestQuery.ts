import { type AnsweredDocument, NAMING } from '../diagrams/documentName.ts';
import type { Stance } from '../diagrams/encoding.ts';
import type { OperationCall } from '../diagrams/OperationCall.ts';

/** Positions on one page of a digest. */
const FIRST = 50;

/** Positions of an actor among which the ones before are looked for. */
const EARLIER = 100;

/** Everything that a digest is made of, in one operation. */
const QUERY = `
query Digest($since: EDTF!, $issue: [String!], $slug: String!, $ofOne: Boolean!, $first: Int!, $after: String) {
  issue(slug: $slug) @include(if: $ofOne) { slug text }
  told: positions(first: 0, filter: { issue: $issue, includeFormer: true }) { totalCount }
  dated: positions(first: 0, filter: { issue: $issue, includeFormer: true, saidTo: "9999" }) { totalCount }
  positions(first: $first, after: $after, filter: { issue: $issue, saidFrom: $since }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id stance since step reported
      target { ...Named ... on Proposal { issue { slug text } } }
      actor {
        slug name
        positions(first: ${EARLIER}, includeFormer: true) {
          nodes { stance step former target { slug } claims(first: 1) { nodes { ...Words } } }
        }
      }
      claims(first: 20) {
        nodes { ...Words supersedes { claim { stance target { ...Named } ...Words } evidence { exact url } } }
      }
    }
  }
}
fragment Named on Target { __typename slug text }
fragment Words on Claim {
  id url text saidAt recordedAt
  via { name }
  evidence { exact url }
  document { ${NAMING} }
}`;

/** @param issue the slug of one question, or null for all */
export function digestQuery(since: string, issue: string | null, after: string | null): OperationCall {
  const cut = issue === null ? null : [issue];
  const variables = { since, issue: cut, slug: issue ?? '', ofOne: issue !== null, first: FIRST, after };
  return { query: QUERY, variables };
}

/** What `digestQuery` is answered with. */
export interface DigestAnswer {
  /** Not there where all questions are meant; null where there is none of this slug. */
  readonly issue?: { readonly slug: string; readonly text: string } | null;
  readonly told: { readonly totalCount: number };
  readonly dated: { readonly totalCount: number };
  readonly positions: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly AnsweredPosition[];
  };
}

export interface AnsweredPosition {
  readonly id: string;
  readonly stance: Stance;
  readonly since: string | null;
  readonly step: number;
  readonly reported: boolean;
  readonly target: AnsweredTarget & {
    readonly issue?: { readonly slug: string; readonly text: string } | null;
  };
  readonly actor: {
    readonly slug: string;
    readonly name: string;
    readonly positions: { readonly nodes: readonly EarlierPosition[] };
  };
  readonly claims: {
    readonly nodes: readonly (AnsweredClaim & {
      readonly supersedes: readonly {
        readonly claim: AnsweredClaim & { readonly stance: Stance; readonly target: AnsweredTarget };
        readonly evidence: readonly AnsweredPassage[];
      }[];
    })[];
  };
}

export interface EarlierPosition {
  readonly stance: Stance;
  readonly step: number;
  readonly former: boolean;
  readonly target: { readonly slug: string };
  readonly claims: { readonly nodes: readonly AnsweredClaim[] };
}

export interface AnsweredTarget {
  readonly __typename: 'Issue' | 'Proposal' | 'Assertion';
  readonly slug: string;
  readonly text: string;
}

export interface AnsweredClaim {
  readonly id: string;
  readonly url: string;
  readonly text: string;
  readonly saidAt: string | null;
  readonly recordedAt: string;
  readonly via: readonly { readonly name: string }[];
  readonly evidence: readonly AnsweredPassage[];
  readonly document: AnsweredDocument;
}

export interface AnsweredPassage {
  readonly exact: string;
  readonly url: string;
}
