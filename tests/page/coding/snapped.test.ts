import { expect, test } from 'vitest';
import { codePoints } from '../../../src/evidence/codePoints.ts';
import { movedEnd } from '../../../src/page/client/coding/movedEnd.ts';
import { snapped } from '../../../src/page/client/coding/snapped.ts';
import { TEXT } from '../../api/mutations/harbour.ts';

const text = codePoints(TEXT);
const next = text.offsetAt(TEXT.indexOf('What happens next'));
const headings = [{ heading: 'What happens next', start: next, end: text.length }];
const at = (words: string) => text.offsetAt(TEXT.indexOf(words));
const select = (from: string, to: string) => snapped(text, headings, at(from), at(to) + [...to].length);

test('words are taken whole, without the white space around them', () => {
  expect(select('es Brandt', ' said on Mo')).toEqual({
    kind: 'words',
    selected: {
      start: at('Ines'),
      end: at(' that she'),
      exact: 'Ines Brandt, the mayor of Port Lisse, said on Monday',
      section: null,
    },
  });
  expect(select(' wary of it.\n', ' wary of it.\n')).toMatchObject({ selected: { exact: 'wary of it.' } });
  expect(select(' 🚢', ' 🚢')).toBeNull();
});

test('what runs over a heading is refused, and the words on one side are offered', () => {
  expect(select('Tam Okoye was', 'Okoye used')).toEqual({
    kind: 'crosses',
    heading: 'What happens next',
    part: {
      start: at('Tam Okoye was'),
      end: at('\nWhat happens'),
      exact: 'Tam Okoye was wary of it.',
      section: null,
    },
  });
  expect(select('happens next', 'Okoye used')).toMatchObject({
    part: { exact: 'Okoye used', section: 'What happens next' },
  });
  expect(select('happens next', 'next')).toMatchObject({
    selected: { exact: 'happens next', section: 'What happens next' },
  });
});

test('an end goes from word to word, and one word is always left', () => {
  const words = (from: string, to: string) => ({ start: at(from), end: at(to) + [...to].length });
  const moved = (which: 'start' | 'end', by: 1 | -1, stretch = words('Two days later', 'embargo')) => {
    const { start, end } = movedEnd(text, stretch, { which, by }, 'en');
    return text.slice(start, end);
  };
  expect(moved('end', -1)).toBe('Two days later he called for an');
  expect(moved('end', 1)).toBe('Two days later he called for an embargo "at');
  expect(moved('start', 1)).toBe('days later he called for an embargo');
  expect(moved('start', -1)).toBe('blockade. Two days later he called for an embargo');
  expect(moved('end', -1, words('Geneva', 'Geneva'))).toBe('Geneva');
  const chinese = codePoints('俄罗斯同意会谈');
  const { end } = movedEnd(chinese, { start: 0, end: 3 }, { which: 'end', by: 1 }, 'zh');
  expect(chinese.slice(0, end)).toBe('俄罗斯同意');
});
