import type { End } from '../encoding.ts';
import type { PlacedEdge, Point } from './ColumnLayout.ts';
import { roundToTenth } from './roundToTenth.ts';

/** How an edge is drawn: SVG path data, in the layout's pixels. */
export interface EdgePath {
  readonly line: string;
  /** Where the line's end is filled, stroked or hollow; empty for none. */
  readonly end: string;
  /** Two short strokes across it near its end, for a stance that is no longer held. */
  readonly strike: string;
  /** Two chevrons on it where it leaves the actor, for a stance that others report. */
  readonly chevrons: string;
}

/** Before the box the line runs straight, so that ends stand upright. */
const RUN_IN = 20;
/** Where the line stops, before the box. */
const STOPS: Readonly<Record<End, number>> = { arrow: 9, diamond: 11, circle: 9.5, bar: 3, none: 0 };

/** The curve of an edge, the shape of its end, and the stroke across it. */
export function edgePath({ from, to }: Pick<PlacedEdge, 'from' | 'to'>, end: End): EdgePath {
  const curve = curveOf({ from, to });
  const [, first, second, straight] = curve;
  const stop = to.x - STOPS[end];
  return {
    line: `M${at(from)}C${at(first)} ${at(second)} ${at(straight)}H${roundToTenth(stop)}`,
    end: endShape(to, end),
    strike: strike(...curve),
    chevrons: chevrons(...curve),
  };
}

/** Points on the line of an edge from one box to the other, near enough to each other to be joined by straight strokes. */
export function pointsAlong({ from, to }: Pick<PlacedEdge, 'from' | 'to'>): readonly Point[] {
  const curve = curveOf({ from, to });
  const strokes = Math.max(8, Math.min(64, Math.ceil(Math.abs(to.y - from.y) / 12)));
  const points = Array.from({ length: strokes + 1 }, (_, index) => placeOn(curve, index / strokes)(0, 0));
  return [...points, to];
}

function curveOf({ from, to }: Pick<PlacedEdge, 'from' | 'to'>): Curve {
  const straight = { x: to.x - RUN_IN, y: to.y };
  const bend = (straight.x - from.x) * 0.5;
  return [from, { x: from.x + bend, y: from.y }, { x: straight.x - bend, y: to.y }, straight];
}

function endShape({ x, y }: Point, end: End): string {
  const [left, top, bottom] = [roundToTenth(x - 11), roundToTenth(y - 5), roundToTenth(y + 5)];
  switch (end) {
    case 'arrow':
      return `M${left} ${top}L${at({ x: x - 1, y })}L${left} ${bottom}Z`;
    case 'bar':
      return `M${roundToTenth(x - 3)} ${roundToTenth(y - 6)}V${roundToTenth(y + 6)}`;
    case 'diamond':
      return `M${at({ x: x - 11, y })}L${at({ x: x - 6, y: y - 4.5 })}L${at({ x: x - 1, y })}L${at({ x: x - 6, y: y + 4.5 })}Z`;
    case 'circle':
      return `M${at({ x: x - 9.5, y })}a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z`;
    case 'none':
      return '';
  }
}

/** Where it is struck through: near the end, where lines stand apart. Chevrons stand near its start. */
const STRUCK_AT = 0.93;
const CHEVRONS_AT = 0.12;

function strike(...curve: Curve): string {
  const place = placeOn(curve, STRUCK_AT);
  const bar = (along: number) => `M${at(place(along - 3, -7))}L${at(place(along + 3, 7))}`;
  return bar(-3) + bar(3);
}

function chevrons(...curve: Curve): string {
  const place = placeOn(curve, CHEVRONS_AT);
  const chevron = (along: number) =>
    `M${at(place(along - 4, -4.5))}L${at(place(along, 0))}L${at(place(along - 4, 4.5))}`;
  return chevron(0) + chevron(5);
}

type Curve = readonly [from: Point, first: Point, second: Point, to: Point];

/** Points around a place of a cubic Bézier curve, by how far they stand along it and to its right. */
function placeOn([from, first, second, to]: Curve, part: number): (along: number, aside: number) => Point {
  const between = (a: Point, b: Point) => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
  const [a, b, c] = [between(from, first), between(first, second), between(second, to)];
  const [start, end] = [between(a, b), between(b, c)];
  const middle = between(start, end);
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  return (along, aside) => ({ x: middle.x + ux * along - uy * aside, y: middle.y + uy * along + ux * aside });
}

function at({ x, y }: Point): string {
  return `${roundToTenth(x)} ${roundToTenth(y)}`;
}
