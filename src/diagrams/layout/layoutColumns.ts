import type { DiagramView } from '../DiagramView.ts';
import { groupTargets } from '../groupTargets.ts';
import { ENGLISH, type PositionWords } from '../PositionWords.ts';
import type { ColumnLayout } from './ColumnLayout.ts';
import { orderSection, type Section } from './orderSection.ts';
import { actorsFrom, placeSection } from './placeSection.ts';
import { stackHeight } from './placeTargets.ts';
import type { Room } from './roomFor.ts';
import { sizes } from './sizes.ts';
import { type SizedView, sizeActors, sizeView } from './sizeView.ts';

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
  const sized = sizeView(view, width, words);
  const { room, targetWidth } = sized;
  const sections = sectionsOf(view, room.stacked, words).map(orderSection);
  const heights = sections.map((section) => heightOf(section, sized));
  const left = sized.actorWidth;
  const right = left + corridorFor(room, width - left - targetWidth, Math.max(0, ...heights));
  let top = 0;
  const placed = sections.map((section, index) => {
    const frame = { index, top, height: heights[index] ?? 0, left, right };
    top += frame.height + sizes.gapAboveHeading;
    return { ...placeSection(section, frame, sized), top: frame.top, bottom: frame.top + frame.height };
  });
  return {
    width: sections.length === 0 ? 0 : right + targetWidth,
    height: Math.max(0, top - sizes.gapAboveHeading),
    gutter: room.gutter,
    sections: placed.map(({ top, bottom }) => ({ top, bottom })),
    actors: placed.flatMap(({ actors }) => actors),
    headings: placed.flatMap(({ headings }) => headings),
    targets: placed.flatMap(({ targets }) => targets),
    edges: placed.flatMap(({ edges }) => edges),
    crossings: sections.reduce((sum, { crossings }) => sum + crossings, 0),
  };
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

function heightOf(section: Section, sized: SizedView): number {
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
