import { type CodePoints, codePoints } from '../evidence/codePoints.ts';

/** A span in code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Passage extends Span {
  readonly id: string;
}

/** A heading or a paragraph of an article. */
export interface ArticleBlock<P extends Passage = Passage> extends Span {
  readonly heading: boolean;
  readonly pieces: readonly ArticlePiece<P>[];
}

/** Words over which the same passages run. */
export interface ArticlePiece<P extends Passage = Passage> extends Span {
  readonly text: string;
  /** All passages that run over these words, the shortest first: choosing the words leads to that one. */
  readonly passages: readonly P[];
}

/**
 * An article as headings and paragraphs, cut wherever a passage or what was found begins or ends.
 *
 * @param sections where headings stand: each starts with its heading
 */
export function articleParts<P extends Passage>(
  text: string,
  sections: readonly { readonly heading: string; readonly start: number }[],
  passages: readonly P[],
  found: Span | null = null,
): ArticleBlock<P>[] {
  const points = codePoints(text);
  const headings = new Set(sections.map(({ start }) => start));
  return linesOf(points).map((line) => ({
    heading: headings.has(line.start),
    ...line,
    pieces: piecesOf(
      points,
      line,
      passages.filter(({ start, end }) => start < line.end && end > line.start),
      found,
    ),
  }));
}

function linesOf(points: CodePoints): Span[] {
  return Array.from(points.text.matchAll(/[^\r\n]*\S[^\r\n]*/gu), ({ 0: { length }, index }) => ({
    start: points.offsetAt(index),
    end: points.offsetAt(index + length),
  }));
}

function piecesOf<P extends Passage>(
  points: CodePoints,
  line: Span,
  passages: readonly P[],
  found: Span | null,
): ArticlePiece<P>[] {
  const within = (offset: number) => Math.min(Math.max(offset, line.start), line.end);
  const cuts = new Set([
    line.start,
    line.end,
    ...[...passages, found ?? []].flat().flatMap(({ start, end }) => [within(start), within(end)]),
  ]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? start;
    const over = passages
      .filter((passage) => passage.start <= start && passage.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end, text: points.slice(start, end), passages: over };
  });
}
