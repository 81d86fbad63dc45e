import type { DiagramPosition, DiagramTarget, DiagramView } from '../DiagramView.ts';
import { isolate, positionMark, reportersOf, withoutIf } from '../describePosition.ts';
import { type Stance, UNATTRIBUTED } from '../encoding.ts';
import type { TargetGroup } from '../groupTargets.ts';
import type { PlacedHeading, PlacedTarget, TargetNote } from './ColumnLayout.ts';
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
): SizedTarget {
  const text = target.type === 'Issue' ? 'The question itself' : target.text;
  const lines = wrapText(text, sizes.targetText, sizes.font);
  const note = (words: string, stance: Stance | null, former: boolean): TargetNote => ({
    stance,
    former,
    lines: wrapText(words, sizes.targetText, sizes.noteFont),
  });
  const notes = [
    ...positions
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((position) => {
        const { stance, former, condition } = position;
        const reporters = reportersOf(position);
        const said = [
          ...reporters,
          ...(stance === 'CONDITIONAL' && condition !== null ? [`if: ${isolate(withoutIf(condition))}`] : []),
        ];
        if (said.length === 0) return [];
        const name = view.actors.find((actor) => actor.slug === position.actor)?.name ?? position.actor;
        // Beside the line of a note stands the mark of whichever edge ends there.
        const mark = reporters.length > 0 ? `${positionMark(position)} ` : '';
        return [note(`${mark}${[isolate(name), ...said].join(', ')}`, stance, former)];
      }),
    ...(target.unattributed ? [note(UNATTRIBUTED, null, false)] : []),
  ];
  const noteLines = notes.flatMap((one) => one.lines);
  const textHeight = lines.length * sizes.lineHeight + noteLines.length * sizes.noteLineHeight;
  return {
    target,
    lines,
    notes,
    width:
      sizes.gutter +
      Math.max(widest(lines, sizes.font), widest(noteLines, sizes.noteFont)) +
      sizes.padding +
      4,
    height: Math.max(textHeight, positions.length * sizes.portAtTarget) + sizes.padding * 1.5,
  };
}

function headingLines(group: TargetGroup): string[] {
  return wrapText(group.heading, sizes.gutter + sizes.targetText, sizes.headingFont, true);
}

function headingHeight(group: TargetGroup): number {
  return headingLines(group).length * sizes.headingLineHeight;
}

/** How high the right column is, headings and gaps included. */
export function stackHeight(groups: readonly TargetGroup[], things: readonly SizedTarget[]): number {
  const boxes = things.reduce((sum, thing) => sum + thing.height + sizes.gapBetweenTargets, 0);
  const headings = groups.reduce(
    (sum, group) =>
      sum + headingHeight(group) + sizes.gapBelowHeading + sizes.gapAboveHeading - sizes.gapBetweenTargets,
    0,
  );
  return groups.length === 0 ? 0 : boxes + headings - sizes.gapAboveHeading;
}

/** Puts the groups under each other from the top, `stretch` further apart than they need. */
export function placeStack(
  groups: readonly TargetGroup[],
  things: readonly SizedTarget[],
  x: number,
  width: number,
  stretch: number,
): { headings: PlacedHeading[]; targets: PlacedTarget[] } {
  const sized = new Map(things.map((thing) => [thing.target, thing]));
  const headings: PlacedHeading[] = [];
  const targets: PlacedTarget[] = [];
  let y = stretch / 2;
  for (const group of groups) {
    const lines = headingLines(group);
    headings.push({
      issue: group.issue,
      lines,
      x,
      y: roundToTenth(y),
      width: widest(lines, sizes.headingFont, true),
      height: headingHeight(group),
    });
    y += headingHeight(group) + sizes.gapBelowHeading;
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
