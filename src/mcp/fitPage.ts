import { tokensAtMost } from './tokensAtMost.ts';

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

/** Of the tokens of an answer, those for the entries of a list; the rest is for what stands around them. */
const MOST_OF_ENTRIES = 20_000;

/** As many entries of a page as fit into one answer, the first one always. */
export function fitPage<Node, Entry>(
  { edges, pageInfo }: Connection<Node>,
  entryOf: (node: Node) => Entry,
): Page<Entry> {
  const entries: Edge<Entry>[] = [];
  let tokens = 0;
  for (const { cursor, node } of edges) {
    const entry = entryOf(node);
    tokens += tokensAtMost(JSON.stringify(entry));
    if (tokens > MOST_OF_ENTRIES && entries.length > 0) break;
    entries.push({ cursor, node: entry });
  }
  const follows = pageInfo.hasNextPage || entries.length < edges.length;
  return { entries, next: follows ? (entries.at(-1)?.cursor ?? null) : null };
}
