import { type CodePoints, codePoints } from '../evidence/codePoints.ts';

/** A span in code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Passage extends Span {
  readonly id: string;
}

/** A heading or a paragraph of an article. */
export interface ArticleBlock {
  readonly heading: boolean;
  readonly start: number;
  readonly pieces: readonly ArticlePiece[];
}

/** Words over which the same passages run. */
export interface ArticlePiece extends Span {
  readonly text: string;
  /** The shortest passage that runs over these words: where choosing them leads. Null where none does. */
  readonly passage: Passage | null;
}

/**
 * An article as headings and paragraphs, cut wherever a passage or what was found begins or ends.
 *
 * @param sections where headings stand: each starts with its heading
 */
export function articleParts(
  text: string,
  sections: readonly { readonly heading: string; readonly start: number }[],
  passages: readonly Passage[],
  found: Span | null = null,
): ArticleBlock[] {
  const points = codePoints(text);
  const headings = new Set(sections.map(({ start }) => start));
  return linesOf(points).map((line) => ({
    heading: headings.has(line.start),
    start: line.start,
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

function piecesOf(
  points: CodePoints,
  line: Span,
  passages: readonly Passage[],
  found: Span | null,
): ArticlePiece[] {
  const within = (offset: number) => Math.min(Math.max(offset, line.start), line.end);
  const cuts = new Set([
    line.start,
    line.end,
    ...[...passages, found ?? []].flat().flatMap(({ start, end }) => [within(start), within(end)]),
  ]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? start;
    const [shortest = null] = passages
      .filter((passage) => passage.start <= start && passage.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end, text: points.slice(start, end), passage: shortest };
  });
}
