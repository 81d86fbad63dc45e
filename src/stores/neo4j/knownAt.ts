/** The variable of the number of the change after which everything is read. It goes into every subquery. */
export const KNOWN_AT = 'known';

/** What holds of a row of today that was so already at the moment that is asked for. */
export function isKnown(row: string): string {
  return `coalesce(${row}.knownFrom, 0) <= ${KNOWN_AT}`;
}

/** What holds of an earlier version, of a row or of a link, that was so at the moment that is asked for. */
export function wasKnown(row: string): string {
  return `${row}.knownFrom <= ${KNOWN_AT} AND ${KNOWN_AT} < ${row}.knownUntil`;
}
