import type { QuoteInput } from './ClaimInput.ts';
import type { Mutation, Warning } from './Mutation.ts';

export interface LeftOutAnswer {
  readonly warnings: readonly Warning[];
  readonly change: { readonly seq: number } | null;
  readonly leftOut: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
}

export type LeaveOutVariables = {
  /** The slug of the text. */
  readonly document: string;
  /** A reason of null takes back that somebody left it out. */
  readonly sentences: readonly { readonly quotes: readonly QuoteInput[]; readonly reason: string | null }[];
};

/** Says of sentences that they state nothing to code, or takes that back. */
export const leaveOut: Mutation<LeftOutAnswer, LeaveOutVariables> = {
  text: `mutation LeaveOut($document: String!, $sentences: [LeftOutInput!]!, $key: ID) {
  leaveOut(document: $document, sentences: $sentences, key: $key) {
    faults { rule path message nearest } warnings { rule path message } change { seq }
    leftOut { start end reason }
  }
}`,
};
