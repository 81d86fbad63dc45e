/** How wide a letter is at most, and how high a line, in CSS pixels. */
const LETTER = 8.5;
const LINE = 22;
/** From the middle of a mark to the name beside it. */
const BESIDE = 16;

/** On which side of its mark a name stands; null where it would lie over another one, or leave the map. */
type Side = 'end' | 'start' | null;

/**
 * Which names have room on a map, earlier ones first.
 *
 * @param points the marks, in CSS pixels of a map that is `width` wide
 */
export function labelsThatFit(
  points: readonly (readonly [x: number, y: number])[],
  names: readonly string[],
  width: number,
): readonly Side[] {
  const taken: Box[] = points.map(([x, y]) => ({ left: x - 12, right: x + 12, top: y - 12, bottom: y + 12 }));
  return points.map(([x, y], at) => {
    const room = (names[at] ?? '').length * LETTER + BESIDE;
    const box = (left: number, right: number): Box => ({
      left,
      right,
      top: y - LINE / 2,
      bottom: y + LINE / 2,
    });
    const sides = [
      ['end', box(x + 13, x + room)],
      ['start', box(x - room, x - 13)],
    ] as const;
    const found = sides.find(
      ([, { left, right, top, bottom }]) =>
        left >= 0 &&
        right <= width &&
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
