import { expect, test } from 'vitest';
import { codePoints } from '../../src/evidence/codePoints.ts';
import { sections } from '../../src/evidence/sections.ts';
import { sentences } from '../../src/evidence/sentences.ts';

const split = (text: string, headings: readonly string[] = []) => {
  const points = codePoints(text);
  return sentences(points, sections(points, headings).sections);
};
const words = (text: string, headings?: readonly string[]) => split(text, headings).map(({ exact }) => exact);

test('have offsets in code points, and no white space around them', () => {
  expect(split('🚢 sails.  It sank!\n  Did 𐐀?')).toEqual([
    { start: 0, end: 8, exact: '🚢 sails.' },
    { start: 10, end: 18, exact: 'It sank!' },
    { start: 21, end: 27, exact: 'Did 𐐀?' },
  ]);
});

test('go on behind the full stop of an abbreviation', () => {
  const one = (text: string) => expect(words(text)).toEqual([text]);
  one('It met U.S. President Okoye.');
  one('The E.U. Commission and Dr. Okoye met Gen. Brandt.');
  one('Tam J. Okoye met the (U.N.) Council.');
  one('It cost Okoye Inc. Velmark.');
});

test('end at an abbreviation where the next word opens a sentence', () => {
  expect(words('She left the U.S. He stayed.')).toEqual(['She left the U.S.', 'He stayed.']);
  expect(words('They took plan B. But it failed.')).toEqual(['They took plan B.', 'But it failed.']);
});

test('end behind closing quotation marks', () => {
  expect(words('Not “for the sake of a meeting.” In short, no. “Yes,” she said.')).toEqual([
    'Not “for the sake of a meeting.”',
    'In short, no.',
    '“Yes,” she said.',
  ]);
});

test('leave out headings and what has no letters', () => {
  expect(words('One.\nWhat next?\nTwo.\n🚢🚢\n***\n', ['What next?'])).toEqual(['One.', 'Two.']);
});

test('of a text without any are none', () => {
  expect(split('')).toEqual([]);
  expect(split(' \n\n')).toEqual([]);
});
