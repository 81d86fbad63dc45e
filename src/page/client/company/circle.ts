/** A place in a square whose sides are 1, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Places on a circle, from its top on and clockwise, so that who stand beside each other in an order do so here.
 *
 * @param radius as a part of the square's side
 */
export function circle(count: number, radius: number): readonly Point[] {
  return Array.from({ length: count }, (_one, place) => {
    const angle = (2 * Math.PI * place) / Math.max(1, count) - Math.PI / 2;
    return { x: 0.5 + radius * Math.cos(angle), y: 0.5 + radius * Math.sin(angle) };
  });
}
