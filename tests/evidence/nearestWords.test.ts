import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { nearestWords, textWords } from '../../src/evidence/nearestWords.ts';

const text = textWords(
  codePoints('🚢 At noon she could live with Port Lisse, if the ferries run. They did not run at night.'),
);
const near = (quotation: string) => nearestWords(text, quotation)?.exact ?? null;

test.each([
  ['she could live in Port Lisse', 'she could live with Port Lisse'],
  ['she could live Port Lisse', 'she could live with Port Lisse'],
  ['she could really live with Port Lisse', 'she could live with Port Lisse'],
  ['Prot Lisse', 'Port Lisse'],
  ['IF THE FERRIES RUN', 'if the ferries run'],
  ['ferrys', 'ferries'],
])('of "%s" is "%s"', (quotation, exact) => {
  expect(near(quotation)).toBe(exact);
});

test('has its place in code points', () => {
  expect(nearestWords(text, 'at noone')).toEqual({ start: 2, end: 9, exact: 'At noon' });
});

test('is nothing where nothing is near', () => {
  expect(near('guarantees of a lasting peace')).toBeNull();
  expect(near(' ')).toBeNull();
  expect(nearestWords(textWords(codePoints('')), 'word')).toBeNull();
});

test('is nearest by characters where a script has no spaces', () => {
  const chinese = textWords(codePoints('挪威外交部发言人提议在奥斯陆举行停火谈判。各方没有回应。'));
  expect(nearestWords(chinese, '提议在奥斯陆开始停火谈判')?.exact).toBe('提议在奥斯陆举行停火谈判');
});

describe('in a long text', () => {
  /** Words that no dictionary has, the same in every run. */
  const words = Array.from(
    { length: 60_000 },
    (_, i) => `w${((i * 7919) % 4999).toString(36)}${(i * i) % 13}`,
  );
  const long = textWords(codePoints(words.join(' ')));

  test.each([
    [12, 30_000],
    [150, 59_850],
    [600, 0],
  ])('a quotation of %i words with one slip is found at its place', (length, at) => {
    const own = words.slice(at, at + length);
    const slip = own.with(length / 2, 'Xslip').join(' ');
    expect(nearestWords(long, slip)?.exact).toBe(own.join(' '));
  });

  test('one with a word too many, one missing and one in another case', () => {
    const own = words.slice(41_000, 41_060);
    const slips = own
      .with(5, 'two words')
      .with(40, own[40]?.toUpperCase() ?? '')
      .toSpliced(20, 1);
    expect(nearestWords(long, slips.join(' '))?.exact).toBe(own.join(' '));
  });

  test('nothing is near where no word stands there', () => {
    expect(nearestWords(long, 'guarantees of a lasting peace '.repeat(10))).toBeNull();
  });
});
