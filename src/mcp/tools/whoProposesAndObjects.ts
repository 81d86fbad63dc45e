import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { AnswerTool } from '../AnswerTool.ts';
import { bySlugOrName } from '../bySlugOrName.ts';
import { clip } from '../clip.ts';
import { askPositions, byTarget, type PositionsPage } from '../positions.ts';
import { cursor, READ_ONLY, words } from '../toolInput.ts';

/** Code points of a proposal that are shown, and proposals on which nobody stands. */
const MOST_OF_TEXT = 200;
const MOST_SILENT = 10;

/** `who_proposes_and_objects`: everybody who stands anywhere on one thing. */
export function addWhoProposesAndObjects(server: McpServer, answer: AnswerTool): void {
  server.registerTool(
    'who_proposes_and_objects',
    {
      description:
        'Who proposes, supports, doubts or objects to something, with the words of each. An issue stands for all proposals that answer it.',
      inputSchema: z.strictObject({
        on: words.describe('slug or text of an issue, proposal or assertion'),
        cursor,
      }),
      annotations: READ_ONLY,
    },
    ({ on, cursor: after = null }, { signal }) =>
      answer(signal, ({ ask }) =>
        bySlugOrName(ask, [{ kind: 'target', name: on }], async ([slug = on]) => {
          const page = await askPositions(ask, { actors: [], on: slug, cursor: after });
          return page && told(page, after === null);
        }),
      ),
  );
}

function told({ on, positions, entries, next }: PositionsPage, isFirst: boolean) {
  const proposals = on?.proposals ?? [];
  const silent = proposals.filter(({ positions: { totalCount } }) => totalCount === 0);
  const unattributed = proposals.filter((proposal) => proposal.unattributed);
  return {
    on: on && { type: on.type, slug: on.slug, text: on.text },
    positions,
    ...(positions === 0 && {
      note: 'Nobody is recorded as standing anywhere on this. Nothing follows about what anybody thinks.',
    }),
    standing: byTarget(entries),
    ...(isFirst && unattributed.length > 0 && { noTextSaysWhoProposes: listed(unattributed) }),
    ...(isFirst && silent.length > 0 && { nobodyRecordedOn: listed(silent) }),
    next,
  };
}

function listed(proposals: NonNullable<PositionsPage['on']>['proposals']) {
  const few = proposals
    .slice(0, MOST_SILENT)
    .map(({ slug, text }) => ({ slug, text: clip(text, MOST_OF_TEXT) }));
  return proposals.length > few.length ? [...few, `and ${proposals.length - few.length} more`] : few;
}
