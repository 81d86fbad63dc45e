import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { AnswerTool } from '../AnswerTool.ts';
import { bySlugOrName } from '../bySlugOrName.ts';
import { askPositions, byTarget, type PositionsPage } from '../positions.ts';
import { silence } from '../silence.ts';
import { cursor, READ_ONLY, words } from '../toolInput.ts';

/** `compare`: where two actors stand, by what they stand on. */
export function addCompare(server: McpServer, answer: AnswerTool): void {
  server.registerTool(
    'compare',
    {
      description:
        'Where two actors stand, side by side, on everything or on one thing, with the words. Tells of whom nothing is recorded.',
      inputSchema: z.strictObject({
        first: words.describe('slug or name of an actor'),
        second: words.describe('of another'),
        on: words.nullish().describe('slug or text of an issue, proposal or assertion'),
        cursor,
      }),
      annotations: READ_ONLY,
    },
    ({ first, second, on = null, cursor: after = null }, { signal }) =>
      answer(signal, ({ ask }) => {
        const given = [
          { kind: 'actor', name: first } as const,
          { kind: 'actor', name: second } as const,
          ...(on === null ? [] : [{ kind: 'target', name: on } as const]),
        ];
        return bySlugOrName(ask, given, async ([one = first, other = second, onSlug = null]) => {
          const page = await askPositions(ask, { actors: [one, other], on: onSlug, cursor: after });
          return page && told(page);
        });
      }),
  );
}

function told(page: PositionsPage) {
  const { actors, on } = page;
  const about = on && { type: on.type, slug: on.slug, text: on.text };
  const { entries, next } = untilWhole(page);
  const silent = actors.filter(({ positions }) => positions === 0);
  const groups = byTarget(entries);
  // One that fills a page is not seen whole.
  const isWhole = next === null || groups.length > 1 || entries.length < page.entries.length;
  return {
    actors: actors.map(({ slug, name }) => ({ slug, name })),
    ...(about && { on: about }),
    ...(silent.length > 0 && {
      notes: silent.map(({ name }) => silence(name, about ? `on “${about.text}”` : '')),
    }),
    standing: groups.map((group) => {
      const missing = actors.filter(({ slug }) => !group.positions.some(({ actor }) => actor.slug === slug));
      return {
        ...group,
        ...(isWhole && missing.length > 0 && { nothingRecordedOf: missing.map(({ slug }) => slug) }),
      };
    }),
    next,
  };
}

/** The page up to the end of what it has whole, so that nobody seems silent whose position comes on the next. */
function untilWhole({ entries, next }: PositionsPage): Pick<PositionsPage, 'entries' | 'next'> {
  const last = entries.at(-1)?.node.on.slug;
  const whole = entries.filter(({ node }) => node.on.slug !== last);
  if (next === null || whole.length === 0) return { entries, next };
  return { entries: whole, next: whole.at(-1)?.cursor ?? next };
}
