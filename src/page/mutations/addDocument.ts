import type { Mutation, Warning } from './Mutation.ts';

/** A text that is to be added, as the API's `DocumentInput`. */
export interface DocumentInput {
  readonly slug: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly language?: string | null;
  /** EDTF */
  readonly publishedAt?: string | null;
  readonly text: string;
  readonly excerpt?: boolean | null;
  /** The lines that are headings, in their order. */
  readonly headings?: readonly string[] | null;
}

export interface AddDocumentAnswer {
  /** Such as that the text is there already, under another slug. */
  readonly warnings: readonly Warning[];
  readonly change: { readonly seq: number } | null;
  readonly document: { readonly slug: string } | null;
}

export type AddDocumentVariables = { readonly input: DocumentInput };

/** Adds a text. */
export const addDocument: Mutation<AddDocumentAnswer, AddDocumentVariables> = {
  text: `mutation AddDocument($input: DocumentInput!, $key: ID) {
  addDocument(input: $input, key: $key) {
    faults { rule path message nearest } warnings { rule path message } change { seq }
    document { slug }
  }
}`,
};
