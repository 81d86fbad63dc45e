import { describe, expect, test } from 'vitest';
import { wordsAreThere } from '../../src/rules/wordsAreThere.ts';
import { claim, declare, office, putDocument, saysOf, TEXT, tie, words } from './writing.ts';

const says = saysOf(wordsAreThere, 'wordsAreThere');
const wrong = { start: 0, end: 6, exact: 'Merkel' };
const fault = 'At 0–6 the text says "Macron", not "Merkel".';

describe('words that the text does not have', () => {
  test.each([
    ['claims[0].quote[1]', claim({ evidence: [words('Macron'), wrong] })],
    ['claims[0].supersedes[0].quote[0]', claim({ supersedes: [{ claim: 'a', evidence: [wrong] }] })],
    ['offices[0].quote[0]', office({ evidence: [wrong] })],
    ['ties[0].quote[0]', tie({ evidence: [wrong] })],
    ['proposals.x.quote[0]', declare('Proposal', 'x', { evidence: [wrong] })],
  ])('%s', (at, command) => {
    expect(says([putDocument(), command])).toEqual([`${at}: ${fault}`]);
  });
});

test('the text may be stored', () => {
  const documents = new Map([['talks', { slug: 'talks', sha256: '', text: TEXT }]]);
  expect(says([claim()], { documents })).toEqual([]);
  expect(says([claim({ evidence: [wrong] })], { documents })).toEqual([`claims[0].quote[0]: ${fault}`]);
});

test('places count code points', () => {
  expect(words('of it.')).toEqual({ start: 64, end: 70, exact: 'of it.' });
  expect(says([putDocument(), claim({ evidence: [words('of it.')] })])).toEqual([]);
  expect(says([putDocument(), claim({ evidence: [{ start: 65, end: 71, exact: 'of it.' }] })])).toHaveLength(
    1,
  );
});

test('a document that is not there is another rule’s', () => {
  expect(says([claim()])).toEqual([]);
});
