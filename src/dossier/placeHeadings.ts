import { didYouMean, type Fault, type Path } from '../errors.ts';
import type { CodePoints } from '../evidence/codePoints.ts';
import { linesOf } from '../evidence/linesOf.ts';
import { sections, type TextSection } from '../evidence/sections.ts';
import type { Content } from './Entry.ts';

/** The sections of a text, and a fault for each heading that cannot be placed. @param where they were written, and what the text is called */
export function placeHeadings(
  points: CodePoints,
  headings: readonly Content[],
  where: { readonly at: Path; readonly text: string },
): { readonly sections: readonly TextSection[]; readonly faults: readonly Fault[] } {
  const given = headings.flatMap((heading, i) => (typeof heading === 'string' ? [{ heading, i }] : []));
  const placed = sections(
    points,
    given.map(({ heading }) => heading),
  );
  const lines = linesOf(points.text).map(({ start, end }) => points.text.slice(start, end).trim());
  const faults = placed.faults.flatMap(({ index, why }): readonly Fault[] => {
    const one = given[index];
    if (!one) return [];
    const message =
      why === 'no line'
        ? `"${one.heading}" is no line of ${where.text}.${didYouMean(one.heading, lines)} A heading is a whole line of the text.`
        : `"${one.heading}" is a line of ${where.text}, but not after the heading before it. Headings go in the order of the text, each as often as it stands there.`;
    return [{ rule: 'headingIsALine', at: [...where.at, one.i], message }];
  });
  return { sections: placed.sections, faults };
}
