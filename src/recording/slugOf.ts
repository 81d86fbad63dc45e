import type { Row } from '../stores/Store.ts';

/** The slug of a row that has one. */
export function slugOf(row: Row): string {
  return String(row.fields.slug);
}
