/**
 * What the order key of a row begins with in a list that has rows of several types, each in its own order: the place
 * of its type, padded so that keys sort as texts: `2 geneva-venue`.
 *
 * @param types how many there are
 */
export function typePrefix(place: number, types: number): string {
  return `${String(place).padStart(String(types - 1).length, '0')} `;
}
