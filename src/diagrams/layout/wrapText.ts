import { textWidth } from './textWidth.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text in lines that are at most `width` pixels wide and about equally long. All of the text is kept; white
 * space and control characters become single spaces, and a word that is wider than a line is broken between
 * graphemes.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const words = text
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim()
    .split(' ');
  const lines = fill(words, width, size, bold);
  if (lines.length < 2) return lines;
  let [tooNarrow, enough] = [width / 2, width];
  while (enough - tooNarrow > 2) {
    const middle = (tooNarrow + enough) / 2;
    if (fill(words, middle, size, bold).length === lines.length) enough = middle;
    else tooNarrow = middle;
  }
  return fill(words, enough, size, bold);
}

function fill(words: readonly string[], width: number, size: number, bold: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, size, bold);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function breakWord(word: string, width: number, size: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && textWidth(piece + segment, size, bold) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
