/**
 * A cursor is opaque to clients: base64url of the list's type, the order key of its row and a checksum, so
 * that a damaged cursor, or one of another list, is told from a good one.
 */
export function encodeCursor(type: string, order: string): string {
  const body = `${type} ${order}`;
  return Buffer.from(`${checksum(body)} ${body}`, 'latin1').toString('base64url');
}

/** The order key in a cursor of this type of list, or null where it is none. */
export function decodeCursor(type: string, cursor: string): string | null {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return null;
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const body = text.slice(text.indexOf(' ') + 1);
  if (!body.startsWith(`${type} `)) return null;
  const order = body.slice(type.length + 1);
  // Compared whole: several texts in base64url stand for the same bytes.
  return encodeCursor(type, order) === cursor ? order : null;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), in base 36. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
