import type { Command } from '../commands/Command.ts';
import { idOf } from '../schema/idOf.ts';
import { codedTexts } from './codedTexts.ts';
import type { Draft } from './Draft.ts';
import { passageRow } from './passageRow.ts';
import { removeUnreferred } from './removeUnreferred.ts';
import { spanOfPassage } from './spanOfPassage.ts';

/**
 * Of the documents that commands put, complete or replace: removes the passages that nothing rests on any longer, and gives
 * the others the headings and the address that their document has now. To be called when everything else is written.
 */
export async function renewPassages(draft: Draft, commands: readonly Command[]): Promise<void> {
  const slugs = commands.flatMap((c) =>
    c.do === 'putDocument'
      ? [c.slug, ...(c.replaces === null ? [] : [c.replaces])]
      : c.do === 'keepOnly' || c.do === 'takeBack'
        ? [c.document]
        : [],
  );
  const texts = await codedTexts(draft, [...new Set(slugs)]);
  const byId = new Map([...texts].map(([slug, text]) => [idOf('Document', slug), text]));
  const staying = await removeUnreferred(draft, await draft.find('Passage', 'document', byId.keys()));
  for (const passage of staying) {
    const text = byId.get(String(passage.edges.document));
    if (text) draft.put([passageRow(text, spanOfPassage(passage), passage.fields.hidden === true)]);
  }
}
