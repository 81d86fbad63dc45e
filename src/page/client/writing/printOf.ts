/**
 * By which things that wait know the key again that they were given with. It tells 32 of a key's 256 bits, so nobody who
 * reads this browser's storage gets the key by it.
 */
export function printOf(key: string): string {
  let print = 0x811c9dc5;
  for (const char of key) print = Math.imul(print ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return print.toString(16).padStart(8, '0');
}
