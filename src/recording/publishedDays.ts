import { edtfDays } from '../evidence/edtfDays.ts';

/** The days between which a document was published, by which lists are cut; null where it has no date. */
export function publishedDays(publishedAt: string | null): {
  readonly publishedFirst: string | null;
  readonly publishedLast: string | null;
} {
  const days = publishedAt === null ? null : edtfDays(publishedAt);
  return { publishedFirst: days?.first ?? null, publishedLast: days?.last ?? null };
}
