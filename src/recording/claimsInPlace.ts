import type { Draft } from './Draft.ts';

/**
 * The claims that stand in the place of some today, by the ids of these: themselves, or at the end of all corrections. What
 * is not there is left out.
 */
export async function claimsInPlace(
  draft: Draft,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const inPlace = new Map(ids.map((id) => [id, id]));
  let open = [...inPlace];
  while (open.length > 0) {
    const rows = await draft.get(
      'Claim',
      open.map(([, id]) => id),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const next: [string, string][] = [];
    for (const [id, last] of open) {
      const row = byId.get(last);
      if (!row) inPlace.delete(id);
      else {
        inPlace.set(id, last);
        if (typeof row.edges.replacedBy === 'string') next.push([id, row.edges.replacedBy]);
      }
    }
    open = next;
  }
  return inPlace;
}
