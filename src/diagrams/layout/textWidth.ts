/**
 * How wide text is, without a font at hand: for each character the wider of DejaVu Sans and Noto Sans, in
 * hundredths of the font size, so that a box sized by it holds the text in the usual sans serif fonts.
 */
const ASCII = [
  32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 56, 84, 32, 37, 32, 38, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34,
  34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 34, 30, 66, 56, 91, 76, 79, 61, 79, 70, 64, 62, 74,
  69, 99, 69, 62, 69, 40, 38, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64,
  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 56, 64, 84,
];

/** First and last code point, and the width of the widest common character between them. The first match counts. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0xa0, 0x24f, 106],
  [0x250, 0x36f, 90],
  [0x370, 0x3ff, 88],
  [0x530, 0x58f, 98],
  [0x590, 0x5ff, 72],
  [0x600, 0x8ff, 92],
  [0x900, 0xb7f, 102],
  [0xb80, 0xdff, 165],
  [0xe00, 0xeff, 92],
  [0xf00, 0x10ff, 125],
  [0x1200, 0x139f, 115],
  [0x1e00, 0x1fff, 95],
  [0x2010, 0x2013, 55],
  [0x2018, 0x201f, 56],
  [0x2020, 0x2027, 64],
  [0x2014, 0x205f, 175],
  [0x20a0, 0x21ff, 105],
  [0x2200, 0x2bff, 145],
  [0x3000, 0x9fff, 103],
  [0xac00, 0xd7ff, 103],
  [0xfb00, 0xfdff, 235],
  [0xfe70, 0xfeff, 125],
  [0xff00, 0xffef, 103],
  [0x12000, 0x1254f, 410],
  [0x1f000, 0x1faff, 160],
  [0x20000, 0x3ffff, 103],
];
const WIDE_CYRILLIC = /[ЖМФШЩЫЮжмфшщыюЉЊѠѢѤѨѬѸѹѼѾ]/u;
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
/** A syllable of Korean, decomposed: it is as wide as any other. */
const SYLLABLE = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;
const BOLD = 1.17;

/**
 * The width of one line of text in pixels, rather too much than too little.
 *
 * @param size font size in pixels
 */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const character of text.normalize('NFKD').replace(SYLLABLE, '가'))
    hundredths += characterWidth(character);
  return (hundredths / 100) * size * (bold ? BOLD : 1);
}

/** The width of the widest of some lines in whole pixels, 0 where there are none. */
export function widest(lines: readonly string[], size: number, bold = false): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, size, bold))));
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const ascii = ASCII[code - 0x20];
  if (ascii !== undefined) return ascii;
  if (code >= 0x400 && code <= 0x52f) return cyrillicWidth(character);
  if (INVISIBLE.test(character)) return 0;
  return RANGES.find(([first, last]) => code >= first && code <= last)?.[2] ?? 150;
}

function cyrillicWidth(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  if (WIDE_CYRILLIC.test(character)) return 115;
  if (/[\u0460-\u052f]/u.test(character)) return 120;
  return character === character.toLowerCase() ? 66 : 80;
}
