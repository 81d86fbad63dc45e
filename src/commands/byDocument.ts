interface Said {
  /** The slug of a document, or null. */
  readonly document: string | null;
  readonly coder: string;
}

/** Compares who says something, for `sort`: by the slugs of the documents, then by the coders, so that whoever comes first is the same everywhere. */
export function byDocument(one: Said, other: Said): number {
  return compare(one.document ?? '', other.document ?? '') || compare(one.coder, other.coder);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
