import type { DiagramActor, DiagramPosition } from '../DiagramView.ts';
import type { TargetGroup } from '../groupTargets.ts';
import { orderColumns } from './orderColumns.ts';

/** Actors and targets that are drawn beside each other, with the positions between them. */
export interface Section {
  readonly actors: readonly DiagramActor[];
  readonly groups: readonly TargetGroup[];
  readonly positions: readonly DiagramPosition[];
}

/** A section in the order in which it is drawn, from the top. */
export interface OrderedSection extends Section {
  /** How many pairs of lines cross. */
  readonly crossings: number;
}

/** Orders the actors and the targets of a section so that few lines cross, and busy actors stand high. */
export function orderSection({ actors, groups, positions }: Section): OrderedSection {
  const targets = groups.flatMap((group) => group.targets);
  const actorPlace = new Map(actors.map((actor, index) => [actor.slug, index]));
  const targetPlace = new Map(targets.map((target, index) => [target.slug, index]));
  const order = orderColumns({
    left: actors.length,
    groups: groups.map((group) => ({
      members: group.targets.map((target) => targetPlace.get(target.slug) ?? 0),
      pinned: group.targets.filter((target) => target.type === 'Issue').length,
    })),
    edges: positions.map(
      ({ actor, target }) => [actorPlace.get(actor) ?? 0, targetPlace.get(target) ?? 0] as const,
    ),
  });
  const groupOf = new Map(groups.flatMap((group) => group.targets.map((target) => [target, group] as const)));
  return {
    actors: order.left.flatMap((index) => actors[index] ?? []),
    groups: order.groups.flatMap(({ members }) => {
      const inOrder = members.flatMap((index) => targets[index] ?? []);
      const group = inOrder[0] === undefined ? undefined : groupOf.get(inOrder[0]);
      return group === undefined ? [] : [{ ...group, targets: inOrder }];
    }),
    positions,
    crossings: order.crossings,
  };
}
