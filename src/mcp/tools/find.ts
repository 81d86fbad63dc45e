import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { AnswerTool } from '../AnswerTool.ts';
import { near, shown } from '../bySlugOrName.ts';
import { clip } from '../clip.ts';
import { type Connection, fitPage } from '../fitPage.ts';
import { type SourceNode, sourceOf } from '../sourceOf.ts';
import { type ClaimNode, STATEMENT, wholeStatementOf } from '../statement.ts';
import { cursor, READ_ONLY, words } from '../toolInput.ts';

const PAGE = 20;
/** Code points of a text that are shown. */
const MOST_OF_TEXT = 600;

const QUERY = `query Find($words: String!, $cursor: String) {
  search(query: $words, first: ${PAGE}, after: $cursor) {
    pageInfo { hasNextPage }
    edges {
      cursor
      node {
        __typename
        ... on Actor { slug name description }
        ... on Place { slug name }
        ... on Issue { slug text }
        ... on Proposal { slug text }
        ... on Assertion { slug text }
        ... on Document { slug title publisher publishedAt address: url excerpt found(words: $words) { start exact prefix suffix } }
        ... on Claim { ...Statement }
        ... on Passage { start exact url sourceUrl document { slug } }
      }
    }
  }
}
${STATEMENT}`;

type Found =
  | {
      readonly __typename: 'Actor';
      readonly slug: string;
      readonly name: string;
      readonly description: string | null;
    }
  | { readonly __typename: 'Place'; readonly slug: string; readonly name: string }
  | { readonly __typename: 'Issue' | 'Proposal' | 'Assertion'; readonly slug: string; readonly text: string }
  | FoundDocument
  | ({ readonly __typename: 'Claim' } & ClaimNode)
  | {
      readonly __typename: 'Passage';
      readonly start: number;
      readonly exact: string;
      readonly url: string;
      readonly sourceUrl: string | null;
      readonly document: { readonly slug: string };
    };

interface FoundDocument extends Omit<SourceNode, 'url'> {
  readonly __typename: 'Document';
  /** Its `url`, which other types have too and never without a value. */
  readonly address: string | null;
  readonly found: {
    readonly start: number;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  } | null;
}

/** `find`: words, wherever they stand, and the slugs that other tools take. */
export function addFind(server: McpServer, answer: AnswerTool): void {
  server.registerTool(
    'find',
    {
      description:
        'Find words in names, issues, proposals, statements and documents. Gives slugs for the other tools. All words must occur together.',
      inputSchema: z.strictObject({ words, cursor }),
      annotations: READ_ONLY,
    },
    ({ words: sought, cursor: after = null }, { signal }) =>
      answer(signal, async ({ ask }) => {
        const { search } = await ask<{ readonly search: Connection<Found> }>({
          query: QUERY,
          variables: { words: sought, cursor: after },
        });
        const { entries, next } = fitPage(search, entryOf);
        const found = entries.map(({ node }) => node);
        if (found.length > 0 || after !== null) return { found, next };
        const nearest = [
          ...(await near(ask, { kind: 'actor', name: sought })),
          ...(await near(ask, { kind: 'target', name: sought })),
        ];
        return {
          found,
          next,
          note: 'Nothing that is recorded has these words together, which says nothing about what anybody thinks.',
          nearest: nearest.map(shown),
        };
      }),
  );
}

function entryOf(found: Found) {
  const type = found.__typename;
  switch (found.__typename) {
    case 'Actor': {
      const { slug, name, description } = found;
      return {
        type,
        slug,
        name: clip(name, MOST_OF_TEXT),
        ...(description !== null && { description: clip(description, MOST_OF_TEXT) }),
      };
    }
    case 'Place':
      return { type, slug: found.slug, name: clip(found.name, MOST_OF_TEXT) };
    case 'Issue':
    case 'Proposal':
    case 'Assertion':
      return { type, slug: found.slug, text: clip(found.text, MOST_OF_TEXT) };
    case 'Document':
      return { type, ...documentOf(found) };
    case 'Claim':
      return { type, ...wholeStatementOf(found) };
    case 'Passage': {
      const { start, exact, url, sourceUrl, document } = found;
      return {
        type,
        exact: clip(exact, MOST_OF_TEXT),
        document: document.slug,
        at: start,
        link: sourceUrl ?? url,
      };
    }
  }
}

function documentOf({ found, address, ...document }: FoundDocument) {
  return {
    ...sourceOf({ ...document, url: address }),
    ...(found !== null && {
      at: found.start,
      words: `${found.prefix}${clip(found.exact, MOST_OF_TEXT)}${found.suffix}`,
    }),
  };
}
