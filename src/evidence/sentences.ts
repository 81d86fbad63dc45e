import type { CodePoints } from './codePoints.ts';
import { linesOf } from './linesOf.ts';
import { type LayoutLine, type Paragraph, paragraphs } from './paragraphs.ts';
import type { Span } from './Span.ts';
import { sentenceEnds } from './sentenceEnds.ts';

/** A sentence. Its span runs from its first word to its last mark, over whatever stands within it. */
export interface Sentence extends Span {
  /** Its own stretches, one of each line that it runs over: without boilerplate and the marks of quoted mail. */
  readonly parts: readonly Span[];
  /** Its words on one line. */
  readonly words: string;
}

/** Lines of a text that belong to no sentence, by where they start, in code points. */
export interface Layout {
  readonly headings: ReadonlySet<number>;
  readonly boilerplate: ReadonlySet<number>;
}

/**
 * The sentences of a text in its order. Every letter and digit is in exactly one, but for headings and boilerplate.
 *
 * @param language a language tag (BCP 47); without one, only what is certain in every language is read on
 */
export function sentences(text: CodePoints, layout: Layout, language = 'und'): readonly Sentence[] {
  const lines = linesOf(text.text).map(({ start, end }): LayoutLine => {
    const at = text.offsetAt(start);
    const kind = layout.headings.has(at) ? 'heading' : layout.boilerplate.has(at) ? 'boilerplate' : 'words';
    return { start, end, kind };
  });
  return paragraphs(text.text, lines, language).flatMap((paragraph) => {
    const ends = [...sentenceEnds(paragraph.text, language), paragraph.text.length];
    return ends.flatMap((end, i) => sentenceIn(text, paragraph, ends[i - 1] ?? 0, end));
  });
}

/** The sentence between two indices of a paragraph's words, without the white space around it. */
function sentenceIn(
  text: CodePoints,
  { text: words, lines }: Paragraph,
  from: number,
  to: number,
): Sentence[] {
  const parts = lines.flatMap(({ at, start, length }) => {
    const piece = words.slice(Math.max(from, at), Math.min(to, at + length));
    if (piece.trim() === '') return [];
    const first = start + Math.max(from, at) - at + piece.length - piece.trimStart().length;
    return [text.span(first, first + piece.trim().length)];
  });
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const exact = text.slice(first.start, last.end);
  return [{ start: first.start, end: last.end, exact, parts, words: words.slice(from, to).trim() }];
}
