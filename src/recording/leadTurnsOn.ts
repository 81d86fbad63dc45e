import { supersessionOrder } from '../positions/supersessionOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Draft } from './Draft.ts';

/**
 * Lets changes of mind that gave up claims in whose place others stand now lead to those, as far as the later claims stand.
 *
 * @param replaced the ids of claims, each with that of the one in its place
 */
export async function leadTurnsOn(draft: Draft, replaced: ReadonlyMap<string, string>): Promise<void> {
  const turns = await draft.find('Supersession', 'claim', replaced.keys());
  const later = await draft.get(
    'Claim',
    turns.map(({ edges }) => String(edges.by)),
  );
  const standing = new Map(
    later.filter(({ fields }) => ['ACCEPTED', 'DRAFT'].includes(String(fields.status))).map((c) => [c.id, c]),
  );
  for (const row of turns) {
    const by = standing.get(String(row.edges.by));
    const claim = replaced.get(String(row.edges.claim));
    if (!by || claim === undefined) continue;
    draft.remove([row]);
    const fields = { ...row.fields, order: supersessionOrder(String(by.fields.order), claim) };
    draft.put([{ ...row, id: idOf('Supersession', by.id, claim), fields, edges: { ...row.edges, claim } }]);
  }
}
