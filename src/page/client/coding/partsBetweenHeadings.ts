import type { CodePoints } from '../../../evidence/codePoints.ts';

/** A heading and where what stands under it begins and ends: as the API gives sections. */
export interface Heading {
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** A heading's line, or what stands between two of them. In code points. */
interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly isHeading: boolean;
  /** The heading under which it stands; of a heading's line itself that heading. */
  readonly section: string | null;
}

/** A text cut at its headings: what stands above the first, then each heading and what stands under it. */
export function partsBetweenHeadings(text: CodePoints, headings: readonly Heading[]): readonly TextPart[] {
  const above = headings[0]?.start ?? text.length;
  return [
    { start: 0, end: above, isHeading: false, section: null },
    ...headings.flatMap(({ heading, start, end }): TextPart[] => {
      const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
      const behind = text.offsetAt(text.indexAt(start) + line.length);
      return [
        { start, end: behind, isHeading: true, section: heading },
        { start: behind, end, isHeading: false, section: heading },
      ];
    }),
  ].filter((part) => part.start < part.end);
}
