import { lastDay } from '../evidence/edtfDays.ts';
import { reordered } from '../positions/claimOrder.ts';
import { supersessionOrder } from '../positions/supersessionOrder.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/**
 * A claim without a date of its own is ordered by the day of its document: where the commands correct that day, its
 * order changes. Gives the claims whose positions may have changed. To be called when the documents are written.
 *
 * @param documents ids of those that the commands may have corrected
 */
export async function redateClaims(draft: Draft, documents: Iterable<string>): Promise<readonly Row[]> {
  const ids = [...documents];
  const before = new Map((await draft.stored('Document', ids)).map((row) => [row.id, row]));
  const days = new Map<string, string | null>();
  for (const { id, fields } of await draft.get('Document', ids)) {
    const { publishedAt } = fields;
    const was = before.get(id);
    if (was && was.fields.publishedAt !== publishedAt)
      days.set(id, lastDay(typeof publishedAt === 'string' ? publishedAt : null));
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
