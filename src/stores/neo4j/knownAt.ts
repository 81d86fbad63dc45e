/**
 * The variable of what everything is read by as of a moment: the number of the change after which it is read (`seq`), and what
 * values name that name records by their slugs (`a3`). It goes into every subquery.
 */
export const KNOWN_AT = 'known';

/** The number of the change after which everything is read. */
export const KNOWN_SEQ = `${KNOWN_AT}.seq`;

/** What holds of a row of today that was so already at the moment that is asked for. */
export function isKnown(row: string): string {
  return `coalesce(${row}.knownFrom, 0) <= ${KNOWN_SEQ}`;
}

/** What holds of an earlier version, of a row or of a link, that was so at the moment that is asked for. */
export function wasKnown(row: string): string {
  return `${row}.knownFrom <= ${KNOWN_SEQ} AND ${KNOWN_SEQ} < ${row}.knownUntil`;
}
