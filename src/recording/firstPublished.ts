import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/**
 * When the first version of each of some documents was published that is still there, by their ids; null where that has no
 * date. What no later version changed was said when the first one was, so that claims that move keep their place.
 */
export async function firstPublished(
  draft: Pick<Draft, 'get'>,
  documents: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = new Map<string, Row>();
  const ids = [...new Set(documents)];
  for (let next: readonly string[] = ids; next.length > 0; ) {
    const found = await draft.get('Document', next);
    for (const row of found) rows.set(row.id, row);
    next = found.flatMap(({ edges }) => edges.revises ?? []).flat();
    next = next.filter((id) => !rows.has(id));
  }
  return new Map(
    ids.map((id) => {
      let first = rows.get(id);
      const seen = new Set([id]);
      for (let next = first?.edges.revises; typeof next === 'string' && !seen.has(next); ) {
        seen.add(next);
        first = rows.get(next) ?? first;
        next = rows.get(next)?.edges.revises;
      }
      const publishedAt = first?.fields.publishedAt;
      return [id, typeof publishedAt === 'string' ? publishedAt : null];
    }),
  );
}
