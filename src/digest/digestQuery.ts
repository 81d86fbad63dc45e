import type { Stance } from '../diagrams/encoding.ts';
import type { OperationCall } from '../diagrams/OperationCall.ts';

/** Entries on one page of a digest. */
const FIRST = 50;

/** Everything that a digest is made of, in one operation. */
const QUERY = `
query Digest($since: EDTF!, $until: EDTF, $issue: String, $axis: TimeAxis!, $slug: String!, $ofOne: Boolean!, $first: Int!, $after: String) {
  issue(slug: $slug) @include(if: $ofOne) { slug text }
  digest(first: $first, after: $after, filter: { since: $since, until: $until, issue: $issue, axis: $axis }) {
    undated
    pageInfo { hasNextPage endCursor }
    nodes {
      id kind opposed apparent day knownAt
      actor { slug name }
      question { slug text }
      before { ...Held }
      after { ...Held }
      words { id exact }
    }
  }
}
fragment Held on DigestStance {
  stance
  target { type slug text }
  claims { id text saidAt publishedAt via document passages { id exact } }
}`;

/** Which time a digest is of: when something was said, or when the graph learned it. */
export type DigestAxis = 'SAID' | 'KNOWN';

/** What a digest is asked by. */
export interface DigestRequest {
  /** In EDTF; a span is both. */
  readonly since: string;
  /** The last day, in EDTF, or null. */
  readonly until: string | null;
  readonly axis: DigestAxis;
  /** The slug of the one question that is meant, or null for all. */
  readonly issue: string | null;
  /** The cursor of the page before, or null. */
  readonly after: string | null;
}

/** The operation that answers a request. */
export function digestQuery({ issue, ...request }: DigestRequest): OperationCall {
  return {
    query: QUERY,
    variables: { ...request, issue, slug: issue ?? '', ofOne: issue !== null, first: FIRST },
  };
}

/** What `digestQuery` is answered with. */
export interface DigestAnswer {
  /** Not there where all questions are meant; null where there is none of this slug. */
  readonly issue?: DigestName | null;
  readonly digest: {
    readonly undated: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly AnsweredEntry[];
  };
}

/** A stance that moved, or that is new: see `DigestEntry` in schema.graphql. */
export interface AnsweredEntry {
  readonly id: string;
  readonly kind: 'MOVED' | 'NEW';
  readonly actor: { readonly slug: string; readonly name: string };
  readonly question: DigestName | null;
  readonly before: DigestStance | null;
  readonly after: DigestStance | null;
  readonly opposed: boolean;
  readonly apparent: boolean;
  readonly words: readonly DigestPassage[];
  readonly day: string | null;
  readonly knownAt: string;
}

export interface DigestName {
  readonly slug: string;
  readonly text: string;
}

export interface DigestStance {
  readonly stance: Stance;
  readonly target: DigestName & { readonly type: 'Issue' | 'Proposal' | 'Assertion' };
  readonly claims: readonly DigestClaim[];
}

export interface DigestClaim {
  readonly id: string;
  readonly text: string;
  readonly saidAt: string | null;
  /** When the text that states it was published. */
  readonly publishedAt: string | null;
  readonly via: readonly string[];
  readonly document: string;
  readonly passages: readonly DigestPassage[];
}

export interface DigestPassage {
  readonly id: string;
  readonly exact: string;
}
