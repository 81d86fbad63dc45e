import { textWidth } from './textWidth.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text in one line of at most `width` pixels: where it is wider, as much of its start as fits, and “…”. */
export function clipText(text: string, width: number, size: number, bold = false): string {
  const line = text.replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').trim();
  if (textWidth(line, size, bold) <= width) return line;
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment);
  let [fits, tooMany] = [0, parts.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(`${parts.slice(0, middle).join('')}…`, size, bold) <= width) fits = middle;
    else tooMany = middle;
  }
  return `${parts.slice(0, fits).join('').trimEnd()}…`;
}
