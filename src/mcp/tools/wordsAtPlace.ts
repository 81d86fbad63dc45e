import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { AnswerTool } from '../AnswerTool.ts';
import { bySlugOrName } from '../bySlugOrName.ts';
import { clip } from '../clip.ts';
import { type Connection, fitPage } from '../fitPage.ts';
import { type SourceNode, sourceOf } from '../sourceOf.ts';
import { type ClaimNode, STATEMENT, wholeStatementOf } from '../statement.ts';
import { cursor, READ_ONLY, words } from '../toolInput.ts';

const PAGE = 20;
/** Claims that are shown of a passage. */
const CLAIMS = 3;
/** Code points of a text that are shown. */
const MOST_OF_TEXT = 600;

const QUERY = `query WordsAtPlace($document: String!, $at: Int, $cursor: String) {
  document(slug: $document) {
    slug title publisher publishedAt url excerpt
    passages(first: ${PAGE}, after: $cursor, at: $at) {
      pageInfo { hasNextPage }
      edges {
        cursor
        node {
          start end exact prefix suffix section url sourceUrl
          claims(first: ${CLAIMS}) { totalCount nodes { ...Statement } }
        }
      }
    }
  }
}
${STATEMENT}`;

interface DocumentNode extends SourceNode {
  readonly passages: Connection<PassageNode>;
}

interface PassageNode {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly section: string | null;
  readonly url: string;
  readonly sourceUrl: string | null;
  readonly claims: { readonly totalCount: number; readonly nodes: readonly ClaimNode[] };
}

/** `words_at_place`: the words of a document that something rests on, and what. */
export function addWordsAtPlace(server: McpServer, answer: AnswerTool): void {
  server.registerTool(
    'words_at_place',
    {
      description: 'The exact words of a document at a place, and the statements that rest on them.',
      inputSchema: z.strictObject({
        document: words.describe('slug or title'),
        at: z
          .int()
          .min(0)
          .max(2_147_483_647)
          .nullish()
          .describe('code point from 0, "at" of find; the whole document if left out'),
        cursor,
      }),
      annotations: READ_ONLY,
    },
    ({ document, at = null, cursor: after = null }, { signal }) =>
      answer(signal, ({ ask }) =>
        bySlugOrName(ask, [{ kind: 'document', name: document }], async ([slug = document]) => {
          const variables = { document: slug, at, cursor: after };
          const answered = await ask<{ readonly document: DocumentNode | null }>({ query: QUERY, variables });
          return answered.document && told(answered.document);
        }),
      ),
  );
}

function told(document: DocumentNode) {
  const { entries, next } = fitPage(document.passages, passageOf);
  return {
    document: sourceOf(document),
    ...(entries.length === 0 && { note: 'No statement that was coded rests on words at this place.' }),
    passages: entries.map(({ node }) => node),
    next,
  };
}

function passageOf({ start, end, exact, prefix, suffix, section, url, sourceUrl, claims }: PassageNode) {
  const more = claims.totalCount - claims.nodes.length;
  return {
    start,
    end,
    exact: clip(exact, MOST_OF_TEXT),
    before: prefix,
    after: suffix,
    ...(section !== null && { section: clip(section, MOST_OF_TEXT) }),
    link: sourceUrl ?? url,
    statements: claims.nodes.map(wholeStatementOf),
    ...(more > 0 && { moreStatements: `${more} more: see link` }),
  };
}
