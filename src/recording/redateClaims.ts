import type { Command } from '../commands/Command.ts';
import { lastDay } from '../evidence/edtfDays.ts';
import { reordered } from '../positions/claimOrder.ts';
import { supersessionOrder } from '../positions/supersessionOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/**
 * A claim without a date of its own is ordered by the day of its document: where the commands correct that day, its
 * order changes. Gives the claims whose positions may have changed. To be called before the documents are written.
 */
export async function redateClaims(draft: Draft, commands: readonly Command[]): Promise<readonly Row[]> {
  const puts = commands.filter((c) => c.do === 'putDocument');
  const ids = puts.map((put) => idOf('Document', put.slug));
  const stored = new Map((await draft.get('Document', ids)).map((row) => [row.id, row]));
  const days = new Map<string, string | null>();
  for (const { slug, publishedAt } of puts) {
    const id = idOf('Document', slug);
    const row = stored.get(id);
    if (row && row.fields.publishedAt !== publishedAt) days.set(id, lastDay(publishedAt));
  }
  const claims = await draft.find('Claim', 'document', days.keys());
  const moved = claims.flatMap((claim): readonly Row[] => {
    const day = days.get(String(claim.edges.document)) ?? null;
    if (claim.fields.saidAt !== null || claim.fields.day === day) return [];
    const order = reordered(String(claim.fields.order), day);
    return [{ ...claim, fields: { ...claim.fields, day, order } }];
  });
  draft.put(moved);
  const orders = new Map(moved.map((claim) => [claim.id, String(claim.fields.order)]));
  const supersessions = await draft.find('Supersession', 'by', orders.keys());
  draft.put(
    supersessions.map((row) => {
      const order = orders.get(String(row.edges.by)) ?? '';
      const fields = { ...row.fields, order: supersessionOrder(order, String(row.edges.claim)) };
      return { ...row, fields };
    }),
  );
  return moved;
}
