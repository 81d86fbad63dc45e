import { describe, expect, test } from 'vitest';
import { noWordIsCut } from '../../src/rules/noWordIsCut.ts';
import { claim, declare, office, putDocument, saysOf, tie, words } from './writing.ts';

const says = saysOf(noWordIsCut, 'noWordIsCut');
const cut = words('acron suggested');
const fault = 'The passage "acron suggested" at 1–16 begins inside the word “Macron”. Quote whole words.';

describe('words that a passage cuts', () => {
  test.each([
    ['claims[0].quote[1]', claim({ evidence: [words('Macron'), cut] })],
    ['claims[0].supersedes[0].quote[0]', claim({ supersedes: [{ claim: 'a', evidence: [cut] }] })],
    ['offices[0].quote[0]', office({ evidence: [cut] })],
    ['ties[0].quote[0]', tie({ evidence: [cut] })],
    ['proposals.x.quote[0]', declare('Proposal', 'x', { evidence: [cut] })],
  ])('%s', (at, command) => {
    expect(says([putDocument(), command])).toEqual([`${at}: ${fault}`]);
  });
});

test('both of them are named', () => {
  expect(says([putDocument(), claim({ evidence: [words('ered Buda')] })])).toEqual([
    'claims[0].quote[0]: The passage "ered Buda" at 34–43 begins inside the word “offered” and ends inside the word “Budapest”. Quote whole words.',
  ]);
});

test('words that are not there, and a document that is not there, are other rules’', () => {
  expect(says([putDocument(), claim({ evidence: [{ start: 1, end: 6, exact: 'Macro' }] })])).toEqual([]);
  expect(says([claim({ evidence: [cut] })])).toEqual([]);
});
