import { textWidth } from './textWidth.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Words of scripts without spaces as well, by the dictionaries of ICU. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** What stays on one line, and what goes before it where it does not begin one. */
interface Part {
  readonly text: string;
  readonly before: '' | ' ';
}

/**
 * Text in lines that are at most `width` pixels wide and about equally long. All of the text is kept; white
 * space and control characters become single spaces. What is wider than a line without them is broken between words,
 * as in Thai or Chinese, and where even one is wider, between graphemes.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const fits = (room: number) => (line: string) => textWidth(line, size, bold) <= room;
  const spaced = text
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim()
    .split(' ');
  const parts = spaced.flatMap((word) => partsOf(word, fits(width)));
  const lines = fill(parts, fits(width));
  if (lines.length < 2) return lines;
  let [tooNarrow, enough] = [width / 2, width];
  while (enough - tooNarrow > 2) {
    const middle = (tooNarrow + enough) / 2;
    if (fill(parts, fits(middle)).length === lines.length) enough = middle;
    else tooNarrow = middle;
  }
  return fill(parts, fits(enough));
}

function fill(parts: readonly Part[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text, before } of parts) {
    const longer = line === '' ? text : `${line}${before}${text}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = text;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** What stands between two spaces, in parts that fit into a line. */
function partsOf(word: string, fits: (line: string) => boolean): Part[] {
  const texts = fits(word)
    ? [word]
    : [...words.segment(word)].flatMap(({ segment }) => (fits(segment) ? [segment] : letters(segment)));
  return texts.map((text, index) => ({ text, before: index === 0 ? ' ' : '' }));
}

/** Graphemes, none of which begins with a mark: Burmese has some that Unicode counts apart. */
function letters(word: string): string[] {
  const found: string[] = [];
  for (const { segment } of graphemes.segment(word)) {
    const before = /^\p{M}/u.test(segment) ? (found.pop() ?? '') : '';
    found.push(before + segment);
  }
  return found;
}
