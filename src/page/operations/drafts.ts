import type { Stance } from '../../diagrams/encoding.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import type { Address } from '../Address.ts';
import { CLAIM_PARTS, type ClaimNode } from './claimParts.ts';
import type { PageInfo } from './Operation.ts';

export interface DraftsAnswer {
  readonly drafts: {
    readonly totalCount: number;
    readonly pageInfo: PageInfo;
    readonly nodes: readonly DraftNode[];
  };
}

type GivenUp = ClaimNode['supersedes'][number];

/** A claim that waits to be decided on, and what it would change. */
export interface DraftNode {
  readonly claim: Omit<ClaimNode, 'supersedes'> & {
    readonly suggestionScore: number | null;
    readonly supersedes: readonly (GivenUp & { readonly claim: { readonly target: ClaimNode['target'] } })[];
  };
  readonly wouldChange: {
    readonly before: readonly DerivedNode[];
    readonly after: readonly DerivedNode[];
  };
}

/** A position as it follows from claims. */
export interface DerivedNode {
  /** The slug of what it is on. */
  readonly target: string;
  readonly stance: Stance;
  readonly former: boolean;
  readonly givenUp: boolean;
  readonly resumed: boolean;
  readonly step: number;
  readonly mixed: boolean;
  readonly hedged: boolean;
  readonly reported: boolean;
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
}

const DRAFTS = `query Drafts($after: String, $filter: DraftFilter) {
  drafts(first: 20, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      claim { ...ClaimParts suggestionScore supersedes { claim { target { __typename slug text } } } }
      wouldChange { before { ...Derived } after { ...Derived } }
    }
  }
}
fragment Derived on DerivedPosition { target stance former givenUp resumed step mixed hedged reported claims }
${CLAIM_PARTS}`;

/** What waits to be decided on, a page at a time, as the address cuts it. */
export function draftsCall(
  { filter, method, by }: Pick<Address, 'filter' | 'method' | 'by'>,
  after: string | null,
): OperationCall {
  return { query: DRAFTS, variables: { after, filter: { document: filter.document, method, by } } };
}
