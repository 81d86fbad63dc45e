import type { PutDocument } from '../commands/Command.ts';
import { idOf } from '../schema/idOf.ts';
import type { Draft } from './Draft.ts';
import { firstPublished } from './firstPublished.ts';

/** The hash of the documents that claims rest on, and the day on which their first version was published, by slug. */
export async function hashesOf(
  draft: Draft,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Pick<PutDocument, 'sha256' | 'publishedAt'>>> {
  const rows = await draft.get(
    'Document',
    slugs.map((slug) => idOf('Document', slug)),
  );
  const published = await firstPublished(
    draft,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map(({ id, fields }) => [
      String(fields.slug),
      {
        sha256: String(fields.sha256),
        publishedAt: published.get(id) ?? null,
      },
    ]),
  );
}
