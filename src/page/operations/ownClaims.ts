import type { TargetType } from '../../diagrams/DiagramView.ts';
import type { Stance } from '../../diagrams/encoding.ts';
import type { ClaimNode } from './claimParts.ts';
import type { Operation } from './Operation.ts';

/** A claim of one's own with all that it takes to record it again. */
export interface OwnClaim
  extends Pick<
    ClaimNode,
    | 'id'
    | 'text'
    | 'holderText'
    | 'stance'
    | 'voice'
    | 'hedged'
    | 'tense'
    | 'condition'
    | 'reason'
    | 'saidAt'
    | 'status'
    | 'recordedAt'
    | 'method'
  > {
  readonly holder: {
    readonly slug: string;
    readonly name: string;
    readonly kind: string;
    readonly named: boolean;
  };
  readonly target: { readonly __typename: TargetType; readonly slug: string; readonly text: string };
  readonly stance: Stance | null;
  readonly via: readonly { readonly slug: string; readonly name: string }[];
  readonly evidence: readonly QuotedPassage[];
  readonly supersedes: readonly {
    readonly claim: { readonly id: string };
    readonly evidence: readonly QuotedPassage[];
  }[];
  readonly supersededBy: readonly { readonly by: { readonly id: string } }[];
  readonly replacedBy: { readonly id: string } | null;
}

interface QuotedPassage {
  readonly exact: string;
  readonly start: number;
}

interface ClaimList {
  readonly totalCount: number;
  readonly nodes: readonly OwnClaim[];
}

export interface OwnClaimsAnswer {
  readonly accepted: ClaimList;
  readonly drafts: ClaimList;
  readonly retracted: ClaimList;
}

type OwnClaimsVariables = {
  readonly document: string;
  /** The name of the key. */
  readonly by: string;
};

const OWN_CLAIM = `fragment OwnClaim on Claim {
  id text holderText stance voice hedged tense condition reason saidAt status recordedAt method
  holder { slug name kind named } target { __typename slug text } via { slug name } evidence { exact start }
  supersedes { claim { id } evidence { exact start } } supersededBy { by { id } } replacedBy { id }
}`;

/** What somebody has recorded in one text, by what it is now. */
export const ownClaims: Operation<OwnClaimsAnswer, OwnClaimsVariables> = {
  text: `query OwnClaims($document: String!, $by: String!) {
  accepted: claims(first: 100, filter: { document: $document, recordedBy: $by, status: ACCEPTED }) { ...OwnClaims }
  drafts: claims(first: 100, filter: { document: $document, recordedBy: $by, status: DRAFT }) { ...OwnClaims }
  retracted: claims(first: 50, filter: { document: $document, recordedBy: $by, status: RETRACTED }) { ...OwnClaims }
}
fragment OwnClaims on ClaimConnection { totalCount nodes { ...OwnClaim } }
${OWN_CLAIM}`,
};

export interface ClaimToCorrectAnswer {
  readonly claim: OwnClaim | null;
}

/** One claim with all that it takes to record it again, corrected. */
export const claimToCorrect: Operation<ClaimToCorrectAnswer, { readonly id: string }> = {
  text: `query ClaimToCorrect($id: ID!) { claim(id: $id) { ...OwnClaim } }
${OWN_CLAIM}`,
};
