import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../src/diagrams/layout/textWidth.ts';
import { wrapText } from '../../../src/diagrams/layout/wrapText.ts';

test('lines are about equally long', () => {
  expect(wrapText('Putin and Zelensky meet only for the sake of a meeting', 300, 13)).toEqual([
    'Putin and Zelensky meet only',
    'for the sake of a meeting',
  ]);
});

test('a word that is wider than a line is broken between graphemes', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(wrapText(family.repeat(3), 100, 13)).toEqual([family, family, family]);
});

test.each([
  ['รัฐมนตรีว่าการกระทรวง', ['รัฐมนตรี', 'ว่าการ', 'กระทรวง']],
  ['中华人民共和国外交部', ['中华人民', '共和国外交部']],
  ['နိုင်ငံခြားရေးဝန်ကြီးဌာန', ['နိုင်ငံခြား', 'ရေးဝန်', 'ကြီးဌာန']],
])('%s is broken between words', (text, lines) => {
  expect(wrapText(text, 125, 13)).toEqual(lines);
});

test('a syllable of Korean is as wide as a letter of Chinese, however it is spelt', () => {
  expect(textWidth('한국 외교부', 13)).toBe(textWidth('韓國 外交部', 13));
  expect(textWidth('한국 외교부'.normalize('NFD'), 13)).toBe(textWidth('韓國 外交部', 13));
});

test('no line begins with a mark', () => {
  expect(wrapText('ရေးရေး', 30, 13)).toEqual(['ရေး', 'ရေး']);
});

test.each([
  ['', ['']],
  [' \n\t ', ['']],
  ['one\ntwo\u0000three', ['one two three']],
])('%j gives %j', (text, lines) => {
  expect(wrapText(text, 300, 13)).toEqual(lines);
});

test('whatever the text, all of it is kept, and only single graphemes are wider than a line', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const any = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.lorem({ maxCount: 40 }));
  fc.assert(
    fc.property(any, fc.integer({ min: 40, max: 300 }), fc.boolean(), (text, width, bold) => {
      const lines = wrapText(text, width, 13, bold);
      const bare = (words: string) => words.replace(/[\p{Cc}\s]/gu, '');
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) {
        expect(textWidth(line, 13, bold) <= width || [...graphemes.segment(line)].length === 1).toBe(true);
      }
    }),
  );
});
