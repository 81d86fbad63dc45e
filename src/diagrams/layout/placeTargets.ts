import type { DiagramPosition, DiagramTarget, DiagramView } from '../DiagramView.ts';
import { isolate, positionMark, reportersOf, withoutIf } from '../describePosition.ts';
import type { Stance } from '../encoding.ts';
import type { TargetGroup } from '../groupTargets.ts';
import type { PositionWords } from '../PositionWords.ts';
import type { PlacedHeading, PlacedTarget, TargetNote } from './ColumnLayout.ts';
import type { Room } from './roomFor.ts';
import { roundToTenth } from './roundToTenth.ts';
import { sizes } from './sizes.ts';
import { widest } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

/** A target's box with its text, before it has a place. */
export type SizedTarget = Omit<PlacedTarget, 'x' | 'y'>;

/** Wraps a target's text and notes, and makes room for a port for each of its positions. */
export function sizeTarget(
  target: DiagramTarget,
  positions: readonly DiagramPosition[],
  view: DiagramView,
  room: Pick<Room, 'gutter' | 'targetText'>,
  words: PositionWords,
): SizedTarget {
  const text = target.type === 'Issue' ? words.questionItself : target.text;
  const lines = wrapText(text, room.targetText, sizes.font);
  const note = (said: string, stance: Stance | null, former: boolean): TargetNote => ({
    stance,
    former,
    lines: wrapText(said, room.targetText, sizes.noteFont),
  });
  const notes = [
    ...positions
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((position) => {
        const { stance, former, condition } = position;
        const reporters = reportersOf(position, words);
        const said = [
          ...reporters,
          ...(stance === 'CONDITIONAL' && condition !== null
            ? [words.condition.replace('{condition}', () => isolate(withoutIf(condition)))]
            : []),
        ];
        if (said.length === 0) return [];
        const name = view.actors.find((actor) => actor.slug === position.actor)?.name ?? position.actor;
        // Beside the line of a note stands the mark of whichever edge ends there.
        const mark = reporters.length > 0 ? `${positionMark(position)} ` : '';
        return [note(`${mark}${[isolate(name), ...said].join(', ')}`, stance, former)];
      }),
    ...(target.unattributed ? [note(words.unattributed, null, false)] : []),
  ];
  const noteLines = notes.flatMap((one) => one.lines);
  const textHeight = lines.length * sizes.lineHeight + noteLines.length * sizes.noteLineHeight;
  return {
    target,
    lines,
    notes,
    width:
      room.gutter +
      Math.min(room.targetText, Math.max(widest(lines, sizes.font), widest(noteLines, sizes.noteFont))) +
      sizes.padding,
    height: Math.max(textHeight, positions.length * sizes.portAtTarget) + sizes.padding * 1.5,
  };
}

/** Where the groups of a stack stand: headings may be wider than the boxes under them. */
export interface Stack {
  readonly x: number;
  readonly width: number;
  readonly heading: { readonly x: number; readonly width: number };
}

function headingLines(group: TargetGroup, width: number): string[] {
  return wrapText(group.heading, width, sizes.headingFont, true);
}

/** How high a group's heading is, with the gap below it. */
export function headingHeight(group: TargetGroup, width: number): number {
  return headingLines(group, width).length * sizes.headingLineHeight + sizes.gapBelowHeading;
}

/** How high the right column is, headings and gaps included. */
export function stackHeight(
  groups: readonly TargetGroup[],
  sized: ReadonlyMap<DiagramTarget, SizedTarget>,
  headingWidth: number,
): number {
  const heights = groups.map((group) => {
    const boxes = group.targets.map((target) => (sized.get(target)?.height ?? 0) + sizes.gapBetweenTargets);
    return headingHeight(group, headingWidth) + sum(boxes) - sizes.gapBetweenTargets;
  });
  return sum(heights) + Math.max(0, groups.length - 1) * sizes.gapAboveHeading;
}

/** Puts the groups under each other from `top`, `stretch` further apart than they need. */
export function placeStack(
  groups: readonly TargetGroup[],
  sized: ReadonlyMap<DiagramTarget, SizedTarget>,
  { x, width, heading }: Stack,
  top: number,
  stretch: number,
): { headings: PlacedHeading[]; targets: PlacedTarget[] } {
  const headings: PlacedHeading[] = [];
  const targets: PlacedTarget[] = [];
  let y = top + stretch / 2;
  for (const group of groups) {
    const lines = headingLines(group, heading.width);
    headings.push({
      issue: group.issue,
      lines,
      x: heading.x,
      y: roundToTenth(y),
      width: Math.min(heading.width, widest(lines, sizes.headingFont, true)),
      height: lines.length * sizes.headingLineHeight,
    });
    y += headingHeight(group, heading.width);
    for (const target of group.targets) {
      const thing = sized.get(target);
      if (thing === undefined) continue;
      targets.push({ ...thing, x, y: roundToTenth(y), width });
      y += thing.height + sizes.gapBetweenTargets;
    }
    y += sizes.gapAboveHeading - sizes.gapBetweenTargets + stretch;
  }
  return { headings, targets };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
