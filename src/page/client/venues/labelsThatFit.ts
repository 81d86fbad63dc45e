/** How wide a letter is at most, and how high a line, in CSS pixels. */
const LETTER = 8.5;
const LINE = 22;
/** From the middle of a mark to the name beside it. */
const BESIDE = 16;

/** On which side of its mark a name stands; null where it would lie over another one, or leave the map. */
type Side = 'end' | 'start' | 'below' | 'above' | null;

/**
 * Which names have room on a map, earlier ones first.
 *
 * @param points the marks, in CSS pixels of the map
 * @param size the map's, in CSS pixels
 */
export function labelsThatFit(
  points: readonly (readonly [x: number, y: number])[],
  names: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Side[] {
  const taken: Box[] = points.map(([x, y]) => ({ left: x - 12, right: x + 12, top: y - 12, bottom: y + 12 }));
  return points.map(([x, y], at) => {
    const room = (names[at] ?? '').length * LETTER + BESIDE;
    const half = (room - BESIDE) / 2;
    const box = (left: number, right: number, middle = y): Box => ({
      left,
      right,
      top: middle - LINE / 2,
      bottom: middle + LINE / 2,
    });
    const sides = [
      ['end', box(x + 13, x + room)],
      ['start', box(x - room, x - 13)],
      ['below', box(x - half, x + half, y + 13 + LINE / 2)],
      ['above', box(x - half, x + half, y - 13 - LINE / 2)],
    ] as const;
    const found = sides.find(
      ([, { left, right, top, bottom }]) =>
        left >= 0 &&
        right <= width &&
        top >= 0 &&
        bottom <= height &&
        taken.every(
          (other) => other.right <= left || other.left >= right || other.bottom <= top || other.top >= bottom,
        ),
    );
    if (found === undefined) return null;
    taken.push(found[1]);
    return found[0];
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
