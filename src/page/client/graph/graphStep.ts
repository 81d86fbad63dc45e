import type { ColumnLayout, PlacedEdge } from '../../../diagrams/layout/ColumnLayout.ts';

/** A place that the keyboard can be at: `a:` an actor's box, `p:` a position, `t:` a target. */
interface Stop {
  readonly column: 'actor' | 'edge' | 'target';
  /** Down the column. */
  readonly place: number;
  /** Where Left and Right lead. */
  readonly left: string | null;
  readonly right: string | null;
}

/** All stops of a drawing by their ids, lines first: from the top actor's down. */
export function graphStops({ actors, targets, edges }: ColumnLayout): ReadonlyMap<string, Stop> {
  const lines = edges.toSorted((a, b) => a.from.y - b.from.y || a.to.y - b.to.y);
  const first = (isAt: (edge: PlacedEdge) => boolean) => {
    const found = lines.find(isAt);
    return found === undefined ? null : `p:${found.position.id}`;
  };
  const byHeight = <T extends { readonly y: number }>(boxes: readonly T[]) =>
    boxes.toSorted((a, b) => a.y - b.y);
  return new Map<string, Stop>([
    ...lines.map(({ position, actorId, target }, place): [string, Stop] => [
      `p:${position.id}`,
      { column: 'edge', place, left: `a:${actorId}`, right: `t:${target.slug}` },
    ]),
    ...byHeight(actors).map(({ id }, place): [string, Stop] => [
      `a:${id}`,
      { column: 'actor', place, left: null, right: first((edge) => edge.actorId === id) },
    ]),
    ...byHeight(targets).map(({ target: { slug } }, place): [string, Stop] => [
      `t:${slug}`,
      { column: 'target', place, left: first((edge) => edge.target.slug === slug), right: null },
    ]),
  ]);
}

/** Where a key leads from a stop, or null where it leads nowhere. */
export function graphStep(stops: ReadonlyMap<string, Stop>, from: string | null, key: string): string | null {
  const here = from === null ? undefined : stops.get(from);
  if (here === undefined) return null;
  const column = [...stops].filter(([, stop]) => stop.column === here.column).map(([id]) => id);
  switch (key) {
    case 'ArrowLeft':
      return here.left;
    case 'ArrowRight':
      return here.right;
    case 'ArrowUp':
      return column[here.place - 1] ?? null;
    case 'ArrowDown':
      return column[here.place + 1] ?? null;
    case 'Home':
      return column[0] ?? null;
    case 'End':
      return column.at(-1) ?? null;
    default:
      return null;
  }
}
