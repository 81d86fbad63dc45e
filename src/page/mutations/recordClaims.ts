import type { ClaimInput } from './ClaimInput.ts';
import type { DeclareInput } from './DeclareInput.ts';
import type { Mutation, Warning } from './Mutation.ts';

export interface ClaimsAnswer {
  readonly warnings: readonly Warning[];
  readonly change: { readonly seq: number } | null;
  /** In the order in which the claims were given. */
  readonly ids: readonly string[];
  /** Of these, those that were there already. */
  readonly unchanged: readonly string[];
  readonly claims: readonly {
    readonly id: string;
    readonly slug: string;
    readonly text: string;
    readonly status: 'DRAFT' | 'ACCEPTED' | 'REJECTED' | 'RETRACTED';
  }[];
}

export type RecordClaimsVariables = {
  /** The slug of the text. */
  readonly document: string;
  readonly claims: readonly ClaimInput[];
  readonly declare?: DeclareInput | null;
};

/** Records claims of one text, with what they speak of and the graph does not have yet. */
export const recordClaims: Mutation<ClaimsAnswer, RecordClaimsVariables> = {
  text: `mutation RecordClaims($document: String!, $claims: [ClaimInput!]!, $declare: DeclareInput, $key: ID) {
  recordClaims(document: $document, claims: $claims, declare: $declare, key: $key) {
    faults { rule path message nearest } warnings { rule path message } change { seq }
    ids unchanged claims { id slug text status }
  }
}`,
};
