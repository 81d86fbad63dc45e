/**
 * A cursor is opaque to clients: in hexadecimal, the list's type, the order key of its row and the key's checksum, so
 * that a damaged cursor, or one of another list, is told from a good one. SQLite writes the same in its answers.
 */
export function encodeCursor(type: string, order: string): string {
  return Buffer.from(`${type} ${order} ${checksumOf(order)}`)
    .toString('hex')
    .toUpperCase();
}

/** The order key in a cursor of this type of list, or null where it is none. */
export function decodeCursor(type: string, cursor: string): string | null {
  if (!/^(?:[\dA-F]{2})+$/.test(cursor)) return null;
  // The page reads its address with this too, and browsers have no Buffer.
  const bytes = Uint8Array.from(cursor.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const order = text.slice(type.length + 1, text.lastIndexOf(' '));
  return text === `${type} ${order} ${checksumOf(order)}` ? order : null;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), in base 36. */
export function checksumOf(order: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < order.length; i += 1) {
    hash = Math.imul(hash ^ order.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
