import type { DiagramView } from '../DiagramView.ts';
import { groupTargets } from '../groupTargets.ts';
import type { ColumnLayout } from './ColumnLayout.ts';
import { orderColumns } from './orderColumns.ts';
import { placeEdges } from './placeEdges.ts';
import { placeStack, sizeTarget, stackHeight } from './placeTargets.ts';
import { roundToTenth } from './roundToTenth.ts';
import { sizes } from './sizes.ts';
import { spread } from './spread.ts';
import { widest } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

/**
 * Two columns: actors on the left, targets on the right under their issues. All edges run in the corridor
 * between them, so none crosses a box; each has a port of its own at both ends. Equal views give equal layouts.
 */
export function layoutColumns(view: DiagramView): ColumnLayout {
  const { actors, groups, crossings } = ordered(view);
  const targets = groups.flatMap((group) => group.targets);
  const byActor = Map.groupBy(view.positions, (position) => position.actor);
  const byTarget = Map.groupBy(view.positions, (position) => position.target);

  const people = actors.map((actor) => {
    const lines = wrapText(actor.name, sizes.actorText, sizes.font);
    const ports = byActor.get(actor.slug)?.length ?? 0;
    return {
      actor,
      lines,
      width: widest(lines, sizes.font) + 2 * (sizes.padding + 4),
      height: Math.max(
        lines.length * sizes.lineHeight + sizes.padding,
        ports * sizes.portAtActor + sizes.padding,
      ),
    };
  });
  const things = targets.map((target) => sizeTarget(target, byTarget.get(target.slug) ?? [], view));
  const targetWidth = Math.max(0, ...things.map((thing) => thing.width));
  const actorWidth = Math.max(0, ...people.map((person) => person.width));

  const heights = stackHeight(groups, things);
  const peopleHeight = people.reduce(
    (sum, { height }) => sum + height + sizes.gapBetweenActors,
    -sizes.gapBetweenActors,
  );
  const height = Math.max(heights, peopleHeight, 0);
  const { least, most, ofHeight } = sizes.corridor;
  const corridor = Math.round(Math.min(most, Math.max(least, height * ofHeight)));
  const left = sizes.margin + actorWidth;
  const right = left + corridor;

  const stretch = Math.max(0, height - heights) / Math.max(1, groups.length);
  const stack = placeStack(groups, things, right, targetWidth, stretch);
  const middleOf = new Map(stack.targets.map((placed) => [placed.target.slug, placed.y + placed.height / 2]));
  const tops = spread(
    people.map(({ actor, height: length }) => {
      const ends = (byActor.get(actor.slug) ?? []).map((position) => middleOf.get(position.target) ?? 0);
      return { length, wish: ends.length === 0 ? height : ends.reduce((a, b) => a + b, 0) / ends.length };
    }),
    sizes.gapBetweenActors,
    0,
    height,
  );
  const placedActors = people.map((person, index) => ({
    ...person,
    x: left - person.width,
    y: roundToTenth(tops[index] ?? 0),
  }));
  return {
    width: right + targetWidth + sizes.margin,
    height,
    actors: placedActors,
    headings: stack.headings,
    targets: stack.targets,
    edges: placeEdges(view, placedActors, stack.targets),
    crossings,
  };
}

function ordered(view: DiagramView) {
  const groups = groupTargets(view);
  const targets = groups.flatMap((group) => group.targets);
  const actorPlace = new Map(view.actors.map((actor, index) => [actor.slug, index]));
  const targetPlace = new Map(targets.map((target, index) => [target.slug, index]));
  const order = orderColumns({
    left: view.actors.length,
    groups: groups.map((group) => ({
      members: group.targets.map((target) => targetPlace.get(target.slug) ?? 0),
      pinned: group.targets.filter((target) => target.type === 'Issue').length,
    })),
    edges: view.positions.map(
      ({ actor, target }) => [actorPlace.get(actor) ?? 0, targetPlace.get(target) ?? 0] as const,
    ),
  });
  const groupOf = new Map(groups.flatMap((group) => group.targets.map((target) => [target, group] as const)));
  return {
    actors: order.left.flatMap((index) => view.actors[index] ?? []),
    groups: order.groups.flatMap(({ members }) => {
      const inOrder = members.flatMap((index) => targets[index] ?? []);
      const group = inOrder[0] === undefined ? undefined : groupOf.get(inOrder[0]);
      return group === undefined ? [] : [{ ...group, targets: inOrder }];
    }),
    crossings: order.crossings,
  };
}
