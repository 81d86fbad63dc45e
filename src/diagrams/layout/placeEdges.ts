import type { DiagramPosition } from '../DiagramView.ts';
import { type Stance, stances } from '../encoding.ts';
import type { Box, PlacedActor, PlacedEdge, PlacedTarget } from './ColumnLayout.ts';
import { roundToTenth } from './roundToTenth.ts';
import { sizes } from './sizes.ts';

const DRAWN_FIRST: readonly Stance[] = [
  'DISCUSSES',
  'UNDECIDED',
  'WITHDRAWS',
  'SCEPTICAL',
  'CONDITIONAL',
  'SUPPORTS',
  'OBJECTS',
  'PROPOSES',
];

/** Gives each position a port at both ends, in the order of the other ends, so that edges of one box never cross. */
export function placeEdges(
  positions: readonly DiagramPosition[],
  actors: readonly PlacedActor[],
  targets: readonly PlacedTarget[],
): PlacedEdge[] {
  const actorPlace = new Map(actors.map((placed, index) => [placed.actor.slug, { placed, index }]));
  const targetPlace = new Map(targets.map((placed, index) => [placed.target.slug, { placed, index }]));
  const known = positions.flatMap((position) => {
    const [actor, target] = [actorPlace.get(position.actor), targetPlace.get(position.target)];
    return actor === undefined || target === undefined ? [] : [{ position, actor, target }];
  });
  type Known = (typeof known)[number];
  const within = (a: Known, b: Known) =>
    stances.indexOf(a.position.stance) - stances.indexOf(b.position.stance) ||
    Number(a.position.former) - Number(b.position.former) ||
    (a.position.id < b.position.id ? -1 : 1);
  const atActor = Map.groupBy(
    known.toSorted((a, b) => a.target.index - b.target.index || within(a, b)),
    (one) => one.actor.placed,
  );
  const atTarget = Map.groupBy(
    known.toSorted((a, b) => a.actor.index - b.actor.index || within(a, b)),
    (one) => one.target.placed,
  );
  return known
    .map(({ position, actor, target }) => ({
      position,
      actor: actor.placed.actor,
      target: target.placed.target,
      actorId: actor.placed.id,
      from: {
        x: actor.placed.x + actor.placed.width,
        y: port(actor.placed, atActor.get(actor.placed) ?? [], position, sizes.portAtActor),
      },
      to: {
        x: target.placed.x,
        y: port(target.placed, atTarget.get(target.placed) ?? [], position, sizes.portAtTarget),
      },
    }))
    .sort(
      (a, b) =>
        Number(b.position.former) - Number(a.position.former) ||
        DRAWN_FIRST.indexOf(a.position.stance) - DRAWN_FIRST.indexOf(b.position.stance) ||
        a.to.y - b.to.y ||
        a.from.y - b.from.y,
    );
}

function port(
  box: Box,
  ends: readonly { position: DiagramPosition }[],
  position: DiagramPosition,
  apart: number,
): number {
  const index = ends.findIndex((end) => end.position === position);
  return roundToTenth(box.y + box.height / 2 + (index - (ends.length - 1) / 2) * apart);
}
