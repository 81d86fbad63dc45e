import { expect, test } from 'vitest';
import { decisionFollows } from '../../src/rules/decisionFollows.ts';
import { decide, saysOf } from './writing.ts';

const says = saysOf(decisionFollows, 'decisionFollows');
const standing = (status: string, note: string | null = null) => {
  const decided = { status, by: 'Rita', at: '2026-11-28T20:15:00.000Z', note };
  return {
    claims: new Map([
      [
        'c1',
        {
          id: 'c1',
          holder: 'macron',
          stance: 'SUPPORTS',
          target: 'geneva-venue',
          status: 'ACCEPTED',
          decided,
        },
      ],
    ]),
  };
};

test.each([
  ['DRAFT', 'ACCEPTED'],
  ['DRAFT', 'REJECTED'],
  ['DRAFT', 'RETRACTED'],
  ['ACCEPTED', 'RETRACTED'],
  ['REJECTED', 'ACCEPTED'],
])('%s may become %s', (from, status) => {
  expect(says([decide({ status })], standing(from))).toEqual([]);
});

test.each<readonly [string, string, string]>([
  ['ACCEPTED', 'REJECTED', 'what was accepted is taken back, not rejected. Give RETRACTED.'],
  [
    'REJECTED',
    'RETRACTED',
    'what was never accepted cannot be taken back. Leave it as it is, or give ACCEPTED.',
  ],
  ['ACCEPTED', 'DRAFT', 'what was decided on is no draft again. Leave it as it is, or record another claim.'],
  ['REJECTED', 'DRAFT', 'what was decided on is no draft again. Leave it as it is, or record another claim.'],
  ...['DRAFT', 'ACCEPTED', 'REJECTED'].map(
    (to) =>
      [
        'RETRACTED',
        to,
        'what was taken back takes no further decision. If it holds after all, record another claim that says so otherwise, for example with the words around its quotation.',
      ] as const,
  ),
])('%s cannot become %s', (from, status, why) => {
  expect(says([decide({ status })], standing(from, 'misread'))).toEqual([
    `decisions[0]: The claim "c1" is ${from}, by "Rita" on 2026-11-28T20:15:00.000Z ("misread"): ${why}`,
  ]);
});

test('one decision after another in one list', () => {
  const then = (status: string) => decide({ at: ['decisions', 1], status });
  expect(says([decide({ status: 'ACCEPTED' }), then('RETRACTED')], standing('DRAFT'))).toEqual([]);
  expect(says([decide({ status: 'ACCEPTED' }), then('REJECTED')], standing('DRAFT'))).toEqual([
    'decisions[1]: The claim "c1" is ACCEPTED, by "dm" earlier in the same list: what was accepted is taken back, not rejected. Give RETRACTED.',
  ]);
});

test('where somebody was faster, that alone is told, by another rule', () => {
  expect(says([decide({ status: 'RETRACTED' })], standing('RETRACTED'))).toEqual([]);
  expect(says([decide({ status: 'ACCEPTED', expect: 'DRAFT' })], standing('RETRACTED'))).toEqual([]);
});
