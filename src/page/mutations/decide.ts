import type { Mutation } from './Mutation.ts';
import type { ClaimsAnswer } from './recordClaims.ts';

type Status = ClaimsAnswer['claims'][number]['status'];

export type DecideVariables = {
  /** Ids */
  readonly claims: readonly string[];
  readonly status: Status;
  readonly note?: string | null;
  /** What they are now, as far as is known: where somebody was faster, the fault tells who. */
  readonly expect?: Status | null;
};

/** Accepts, rejects or retracts claims. */
export const decide: Mutation<ClaimsAnswer, DecideVariables> = {
  text: `mutation Decide($claims: [ID!]!, $status: ClaimStatus!, $note: String, $expect: ClaimStatus, $key: ID) {
  decide(claims: $claims, status: $status, note: $note, expect: $expect, key: $key) {
    faults { rule path message nearest } warnings { rule path message } change { seq }
    ids claims { id slug text status }
  }
}`,
};
