interface OfDocument {
  /** The slug of a document. */
  readonly document: string;
}

/** Compares what documents say, for `sort`: by the slugs of the documents, so that whoever comes first is the same everywhere. */
export function byDocument(one: OfDocument, other: OfDocument): number {
  return one.document < other.document ? -1 : one.document > other.document ? 1 : 0;
}
