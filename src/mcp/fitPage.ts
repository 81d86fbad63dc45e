/** One of a list, with the cursor that continues behind it. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** A page of a list as the API gives it. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** What fits into one answer. */
export interface Page<Entry> {
  readonly entries: readonly Edge<Entry>[];
  /** Continues behind them; null where nothing follows. */
  readonly next: string | null;
}

/**
 * Bytes of one answer in UTF-8: fewer than 25,000 tokens, also of scripts in which a token is one character of three
 * bytes, and of JSON, in which it may be three signs.
 */
export const MOST_BYTES = 60_000;

/** Of these, bytes for the entries of a list; the rest is for what stands around them. */
const MOST_BYTES_OF_ENTRIES = 50_000;

/** As many entries of a page as fit into one answer, the first one always. */
export function fitPage<Node, Entry>(
  { edges, pageInfo }: Connection<Node>,
  entryOf: (node: Node) => Entry,
): Page<Entry> {
  const entries: Edge<Entry>[] = [];
  let bytes = 0;
  for (const { cursor, node } of edges) {
    const entry = entryOf(node);
    bytes += Buffer.byteLength(JSON.stringify(entry));
    if (bytes > MOST_BYTES_OF_ENTRIES && entries.length > 0) break;
    entries.push({ cursor, node: entry });
  }
  const follows = pageInfo.hasNextPage || entries.length < edges.length;
  return { entries, next: follows ? (entries.at(-1)?.cursor ?? null) : null };
}
