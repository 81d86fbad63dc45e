import { lastDay } from '../evidence/edtfDays.ts';
import { reordered } from '../positions/claimOrder.ts';
import { supersessionOrder } from '../positions/supersessionOrder.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { firstPublished } from './firstPublished.ts';

/**
 * A claim without a date of its own is ordered by the day on which the first version of its document was published: where
 * the commands correct that day, or which version is the first, its order changes. Gives the claims whose positions may have changed. To be called when the documents are written.
 *
 * @param documents ids of those that the commands may have corrected
 */
export async function redateClaims(draft: Draft, documents: Iterable<string>): Promise<readonly Row[]> {
  const ids = [...documents];
  const before = new Map((await draft.stored('Document', ids)).map((row) => [row.id, row]));
  const corrected = (await draft.get('Document', ids)).flatMap(({ id, fields, edges }) => {
    const was = before.get(id);
    const isSame = was?.fields.publishedAt === fields.publishedAt && was?.edges.revises === edges.revises;
    return was && !isSame ? [id] : [];
  });
  const days = await firstPublished(draft, await withLater(draft, corrected));
  const claims = await draft.find('Claim', 'document', days.keys());
  const moved = claims.flatMap((claim): readonly Row[] => {
    const day = lastDay(days.get(String(claim.edges.document)) ?? null);
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

/** The ids of documents and of all later versions of their texts. */
async function withLater(draft: Draft, documents: readonly string[]): Promise<ReadonlySet<string>> {
  const all = new Set(documents);
  for (let next = documents; next.length > 0; ) {
    const later = (await draft.find('Document', 'revises', next)).filter(({ id }) => !all.has(id));
    for (const { id } of later) all.add(id);
    next = later.map(({ id }) => id);
  }
  return all;
}
