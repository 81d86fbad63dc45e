import type { PlacedActor } from './ColumnLayout.ts';
import type { OrderedSection, Section } from './orderSection.ts';
import { placeEdges } from './placeEdges.ts';
import { headingHeight, placeStack, stackHeight } from './placeTargets.ts';
import { roundToTenth } from './roundToTenth.ts';
import { sizes } from './sizes.ts';
import { type SizedView, sizeActors } from './sizeView.ts';
import { spread } from './spread.ts';

/** Where a section stands, in pixels. */
export interface Frame {
  /** Its place among the sections. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** Of the corridor. */
  readonly left: number;
  readonly right: number;
}

/** Gives everything of a section its place: actors as near as can be to what they speak to. */
export function placeSection(section: OrderedSection, frame: Frame, sized: SizedView) {
  const { index, top, height, left, right } = frame;
  const { room, targets, targetWidth, headingWidth } = sized;
  const { groups, positions } = section;
  const stretch = room.stacked
    ? 0
    : Math.max(0, height - stackHeight(groups, targets, headingWidth)) / Math.max(1, groups.length);
  const stack = placeStack(
    groups,
    targets,
    {
      x: right,
      width: targetWidth,
      heading: { x: room.stacked ? 0 : right, width: headingWidth },
    },
    top,
    stretch,
  );
  const middleOf = new Map(stack.targets.map((placed) => [placed.target.slug, placed.y + placed.height / 2]));
  const ends = Map.groupBy(positions, (position) => position.actor);
  const people = sizeActors(section, sized);
  const from = top + actorsFrom(section, sized);
  const tops = spread(
    people.map(({ actor, height: length }) => ({
      length,
      wish: mean((ends.get(actor.slug) ?? []).map(({ target }) => middleOf.get(target) ?? from)) ?? from,
    })),
    sizes.gapBetweenActors,
    from,
    top + height,
  );
  const actors = people.map(
    (person, place): PlacedActor => ({
      ...person,
      id: `${index}-${person.actor.slug}`,
      x: left - person.width,
      y: roundToTenth(tops[place] ?? from),
    }),
  );
  return { actors, ...stack, edges: placeEdges(positions, actors, stack.targets) };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
}

/** How far below the top of a section its actors begin: under the heading, where that goes across both columns. */
export function actorsFrom({ groups: [first] }: Section, { room, headingWidth }: SizedView): number {
  return room.stacked && first !== undefined ? headingHeight(first, headingWidth) : 0;
}
