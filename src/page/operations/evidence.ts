import type { TargetType } from '../../diagrams/DiagramView.ts';
import type { Stance } from '../../diagrams/encoding.ts';
import { CLAIM_PARTS, type ClaimNode } from './claimParts.ts';
import type { Operation, PageInfo } from './Operation.ts';

export interface EvidenceAnswer {
  readonly node: {
    readonly __typename: string;
    readonly stance?: Stance;
    readonly mixed?: boolean;
    readonly hedged?: boolean;
    readonly reported?: boolean;
    readonly former?: boolean;
    readonly givenUp?: boolean;
    readonly resumed?: boolean;
    readonly since?: string | null;
    readonly actor?: {
      readonly slug: string;
      readonly name: string;
      readonly kind: string;
      readonly named: boolean;
    };
    readonly target?: { readonly __typename: TargetType; readonly slug: string; readonly text: string };
    readonly claims?: {
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
      readonly nodes: readonly ClaimNode[];
    };
  } | null;
}

/** One position with the claims that it rests on, a page at a time. */
export const evidence: Operation<EvidenceAnswer, { readonly id: string; readonly after: string | null }> = {
  text: `query Evidence($id: ID!, $after: String) {
  node(id: $id) {
    __typename
    ... on Position {
      stance mixed hedged reported former givenUp resumed since
      actor { slug name kind named }
      target { __typename slug text }
      claims(first: 10, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...ClaimParts } }
    }
  }
}
${CLAIM_PARTS}`,
};
