import type { PutDocument } from '../commands/Command.ts';
import { idOf } from '../schema/idOf.ts';
import type { Draft } from './Draft.ts';

/** The hash and the day of publication of the documents that claims rest on, by slug. */
export async function hashesOf(
  draft: Draft,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Pick<PutDocument, 'sha256' | 'publishedAt'>>> {
  const rows = await draft.get(
    'Document',
    slugs.map((slug) => idOf('Document', slug)),
  );
  return new Map(
    rows.map(({ fields }) => [
      String(fields.slug),
      {
        sha256: String(fields.sha256),
        publishedAt: typeof fields.publishedAt === 'string' ? fields.publishedAt : null,
      },
    ]),
  );
}
