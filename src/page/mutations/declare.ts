import type { DeclareInput } from './DeclareInput.ts';
import type { Mutation, Warning } from './Mutation.ts';

export interface DeclareAnswer {
  readonly warnings: readonly Warning[];
  readonly change: { readonly seq: number } | null;
  readonly records: readonly { readonly __typename: string; readonly id: string }[];
}

export type DeclareVariables = {
  /** The slug of the text in which it was read, without which no words can be quoted. */
  readonly document?: string | null;
  readonly input: DeclareInput;
};

/** Says who and what the graph is about, and which offices and ties a text states. */
export const declare: Mutation<DeclareAnswer, DeclareVariables> = {
  text: `mutation Declare($document: String, $input: DeclareInput!, $key: ID) {
  declare(document: $document, input: $input, key: $key) {
    faults { rule path message nearest } warnings { rule path message } change { seq }
    records { __typename ... on Node { id } }
  }
}`,
};
