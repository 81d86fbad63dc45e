import type { Draft } from './Draft.ts';

/**
 * Says anew of documents whether others revise them. To be called when documents are written.
 *
 * @param documents ids of those that may have changed
 */
export async function renewRevised(draft: Draft, documents: Iterable<string>): Promise<void> {
  const ids = [...documents];
  const both = [...(await draft.get('Document', ids)), ...(await draft.stored('Document', ids))];
  const touched = new Set([...ids, ...both.flatMap(({ edges }) => edges.revises ?? []).flat()]);
  const later = await draft.find('Document', 'revises', touched);
  const revised = new Set(later.map(({ edges }) => edges.revises));
  for (const row of await draft.get('Document', touched)) {
    const is = revised.has(row.id) ? true : null;
    if (row.fields.revised !== is) draft.put([{ ...row, fields: { ...row.fields, revised: is } }]);
  }
}
