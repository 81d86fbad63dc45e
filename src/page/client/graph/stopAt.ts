import type { Box, ColumnLayout, PlacedEdge, Point } from '../../../diagrams/layout/ColumnLayout.ts';
import { pointsAlong } from '../../../diagrams/layout/edgePath.ts';
import { sizes } from '../../../diagrams/layout/sizes.ts';

/** How far from a line, in pixels, a pointer still means it. */
export const REACH = 16;

/**
 * Tells which stop of `graphStops` is at a point of the drawing: a box, or the line that passes nearest within reach; null
 * far from everything. The mark of a line belongs to the line.
 */
export function stopAt(layout: ColumnLayout): (point: Point) => string | null {
  const lines = layout.edges.map((edge) => ({ edge, points: pointsAlong(edge) }));
  return (point) => {
    const target = layout.targets.find((box) => isInside(point, box));
    if (target !== undefined) {
      const marked = lines.find(({ edge }) => isOnMark(point, edge, layout.gutter));
      return marked === undefined ? `t:${target.target.slug}` : `p:${marked.edge.position.id}`;
    }
    const actor = layout.actors.find((box) => isInside(point, box));
    if (actor !== undefined) return `a:${actor.id}`;
    let nearest: string | null = null;
    let reach = REACH;
    for (const { edge, points } of lines) {
      if (!mayReach(point, edge)) continue;
      const away = distanceTo(points, point);
      // Of two that are equally near the one that is drawn later, on top.
      if (away > reach) continue;
      reach = away;
      nearest = `p:${edge.position.id}`;
    }
    return nearest;
  };
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function isOnMark({ x, y }: Point, { to }: PlacedEdge, gutter: number): boolean {
  return x <= to.x + gutter && x >= to.x && Math.abs(y - to.y) <= sizes.portAtTarget / 2;
}

function mayReach({ x, y }: Point, { from, to }: PlacedEdge): boolean {
  return (
    x >= from.x - REACH &&
    x <= to.x + REACH &&
    y >= Math.min(from.y, to.y) - REACH &&
    y <= Math.max(from.y, to.y) + REACH
  );
}

function distanceTo(points: readonly Point[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (from !== undefined) least = Math.min(least, distanceToSegment(point, from, to));
  });
  return least;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy);
}
