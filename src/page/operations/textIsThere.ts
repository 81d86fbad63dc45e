import type { Operation } from './Operation.ts';

interface NamedDocument {
  readonly slug: string;
  readonly title: string | null;
}

/** The document that has a slug, and those that have a text. */
export interface TextIsThereAnswer {
  readonly document: NamedDocument | null;
  readonly documents: { readonly nodes: readonly NamedDocument[] };
}

/** Whether a slug is taken, and a text there already. */
export const textIsThere: Operation<TextIsThereAnswer, { readonly slug: string; readonly sha256: string }> = {
  text: `query TextIsThere($slug: String!, $sha256: String!) {
  document(slug: $slug) { slug title }
  documents(first: 3, filter: { sha256: $sha256 }) { nodes { slug title } }
}`,
};
