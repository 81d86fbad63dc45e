import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Ask } from '../../diagrams/Ask.ts';
import type { AnswerTool } from '../AnswerTool.ts';
import { bySlugOrName } from '../bySlugOrName.ts';
import { askPositions, byTarget } from '../positions.ts';
import { onlyReports, silence } from '../silence.ts';
import { type ClaimNode, STATEMENT, wholeStatementOf } from '../statement.ts';
import { cursor, READ_ONLY, words } from '../toolInput.ts';

/** `where_somebody_stands`: the positions of one actor, former ones too. */
export function addWhereSomebodyStands(server: McpServer, answer: AnswerTool): void {
  server.registerTool(
    'where_somebody_stands',
    {
      description:
        'Where one actor stands, or stood, on everything or on one thing, with the words. Tells where nothing is recorded, which is no stance.',
      inputSchema: z.strictObject({
        actor: words.describe('slug or name'),
        on: words
          .nullish()
          .describe('slug or text of an issue, proposal or assertion; everything if left out'),
        cursor,
      }),
      annotations: READ_ONLY,
    },
    ({ actor, on = null, cursor: after = null }, { signal }) =>
      answer(signal, ({ ask }) => {
        const given = [
          { kind: 'actor', name: actor } as const,
          ...(on === null ? [] : [{ kind: 'target', name: on } as const]),
        ];
        return bySlugOrName(ask, given, async ([actorSlug = actor, onSlug = null]) => {
          const page = await askPositions(ask, { actors: [actorSlug], on: onSlug, cursor: after });
          if (page === null) return null;
          const [who] = page.actors;
          const reports = page.positions === 0 && on === null ? await askReports(ask, actorSlug) : null;
          const about = page.on && { type: page.on.type, slug: page.on.slug, text: page.on.text };
          return {
            actor: who && { slug: who.slug, name: who.name },
            ...(about && { on: about }),
            positions: page.positions,
            ...(page.positions === 0 && {
              note: reports
                ? onlyReports(who?.name ?? actor, reports.total)
                : silence(who?.name ?? actor, about ? `on “${about.text}”` : ''),
            }),
            ...(reports && { reports: reports.first }),
            standing: byTarget(page.entries),
            next: page.next,
          };
        });
      }),
  );
}

const REPORTS = `query Reports($actor: String!) {
  claims(first: 5, filter: { via: $actor }) { totalCount nodes { ...Statement } }
}
${STATEMENT}`;

interface ReportsAnswer {
  readonly claims: { readonly totalCount: number; readonly nodes: readonly ClaimNode[] };
}

/** What somebody reports of others, the first of it; null where it is nothing. */
async function askReports(ask: Ask, actor: string) {
  const { claims } = await ask<ReportsAnswer>({ query: REPORTS, variables: { actor } });
  return claims.totalCount === 0
    ? null
    : { total: claims.totalCount, first: claims.nodes.map(wholeStatementOf) };
}
