import type { DiagramActor, DiagramTarget, DiagramView } from '../DiagramView.ts';
import { groupTargets } from '../groupTargets.ts';
import { ENGLISH, type PositionWords } from '../PositionWords.ts';
import type { ColumnLayout, PlacedActor } from './ColumnLayout.ts';
import { placeSigns } from './markWidth.ts';
import { type OrderedSection, orderSection, type Section } from './orderSection.ts';
import { placeEdges } from './placeEdges.ts';
import { headingHeight, placeStack, type SizedTarget, sizeTarget, stackHeight } from './placeTargets.ts';
import { type Room, roomFor } from './roomFor.ts';
import { roundToTenth } from './roundToTenth.ts';
import { sizes } from './sizes.ts';
import { spread } from './spread.ts';
import { widest } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

/**
 * Two columns: actors on the left, targets on the right under their issues. All edges run in the corridor between them, so
 * none crosses a box; each has a port of its own at both ends. Where there is little width, boxes and corridor narrow and
 * texts wrap; where there is less, each issue has two columns of its own, under each other, and an actor stands once in
 * each. Texts keep their size and are whole at any width. Equal views give equal layouts.
 *
 * @param width that the drawing may take, in pixels; it takes less where less is needed
 */
export function layoutColumns(
  view: DiagramView,
  width: number = sizes.picture - 2 * sizes.margin,
  words: PositionWords = ENGLISH,
): ColumnLayout {
  const sized = sizeAll(view, width, words);
  const { room, targetWidth } = sized;
  const sections = sectionsOf(view, room.stacked, words).map(orderSection);
  const heights = sections.map((section) => heightOf(section, sized));
  const left = sized.actorWidth;
  const right = left + corridorFor(room, width - left - targetWidth, Math.max(0, ...heights));
  let top = 0;
  const placed = sections.map((section, index) => {
    const frame = { index, top, height: heights[index] ?? 0, left, right };
    top += frame.height + sizes.gapAboveHeading;
    return placeSection(section, frame, sized);
  });
  return {
    width: sections.length === 0 ? 0 : right + targetWidth,
    height: Math.max(0, top - sizes.gapAboveHeading),
    gutter: room.gutter,
    actors: placed.flatMap(({ actors }) => actors),
    headings: placed.flatMap(({ headings }) => headings),
    targets: placed.flatMap(({ targets }) => targets),
    edges: placed.flatMap(({ edges }) => edges),
    crossings: sections.reduce((sum, { crossings }) => sum + crossings, 0),
  };
}

/** Everything that is drawn with its text in lines, before it has a place. */
interface Sized {
  readonly room: Room;
  readonly targets: ReadonlyMap<DiagramTarget, SizedTarget>;
  readonly names: ReadonlyMap<DiagramActor, readonly string[]>;
  /** Of the widest of each. */
  readonly actorWidth: number;
  readonly targetWidth: number;
  readonly headingWidth: number;
}

function sizeAll(view: DiagramView, width: number, words: PositionWords): Sized {
  const signs = view.positions.map((position) => placeSigns(position).width);
  const room = roomFor(width, Math.ceil(2 * sizes.besideMark + Math.max(0, ...signs)));
  const held = Map.groupBy(view.positions, (position) => position.target);
  const targets = new Map(
    view.targets.map((target) => [
      target,
      sizeTarget(target, held.get(target.slug) ?? [], view, room, words),
    ]),
  );
  const names = new Map(
    view.actors.map((actor) => [actor, wrapText(actor.name, room.actorText, sizes.font)]),
  );
  const targetWidth = Math.max(0, ...[...targets.values()].map((target) => target.width));
  return {
    room,
    targets,
    names,
    actorWidth: Math.max(0, ...[...names.values()].map((lines) => nameWidth(lines, room))),
    targetWidth,
    headingWidth: room.stacked ? width : targetWidth,
  };
}

function nameWidth(lines: readonly string[], room: Room): number {
  return Math.min(room.actorText, widest(lines, sizes.font)) + 2 * room.besideName;
}

/** All in one, or each issue by itself with the actors that have a position on it. */
function sectionsOf(view: DiagramView, stacked: boolean, words: PositionWords): Section[] {
  const groups = groupTargets(view, words);
  if (!stacked) return groups.length === 0 ? [] : [{ ...view, groups }];
  return groups.map((group) => {
    const slugs = new Set(group.targets.map(({ slug }) => slug));
    const positions = view.positions.filter(({ target }) => slugs.has(target));
    const actors = view.actors.filter(({ slug }) => positions.some(({ actor }) => actor === slug));
    return { actors, groups: [group], positions };
  });
}

interface SizedActor {
  readonly actor: DiagramActor;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function sizeActors({ actors, positions }: Section, { names, room }: Sized): SizedActor[] {
  const held = Map.groupBy(positions, (position) => position.actor);
  return actors.map((actor) => {
    const lines = names.get(actor) ?? [];
    const ports = held.get(actor.slug)?.length ?? 0;
    return {
      actor,
      lines,
      width: nameWidth(lines, room),
      height: Math.max(lines.length * sizes.lineHeight, ports * sizes.portAtActor) + sizes.padding,
    };
  });
}

/** Where actors begin: under the heading, where that goes across both columns. */
function actorsFrom({ groups: [first] }: Section, { room, headingWidth }: Sized): number {
  return room.stacked && first !== undefined ? headingHeight(first, headingWidth) : 0;
}

function heightOf(section: Section, sized: Sized): number {
  const people = sizeActors(section, sized).reduce(
    (sum, { height }) => sum + height + sizes.gapBetweenActors,
    0,
  );
  return Math.max(
    stackHeight(section.groups, sized.targets, sized.headingWidth),
    actorsFrom(section, sized) + people - sizes.gapBetweenActors,
  );
}

/** A tall drawing has a wide corridor, so that its lines do not run too steeply. */
function corridorFor({ stacked, corridor: { least, most } }: Room, free: number, height: number): number {
  return Math.floor(stacked ? free : Math.min(free, Math.max(least, Math.min(most, height * 0.3))));
}

interface Frame {
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** Of the corridor. */
  readonly left: number;
  readonly right: number;
}

function placeSection(section: OrderedSection, frame: Frame, sized: Sized) {
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
