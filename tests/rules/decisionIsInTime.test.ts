import { expect, test } from 'vitest';
import { decisionIsInTime } from '../../src/rules/decisionIsInTime.ts';
import { decide, saysOf } from './writing.ts';

const says = saysOf(decisionIsInTime, 'CONFLICT');
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

test('on the claim as it is, expected or not', () => {
  expect(says([decide()], standing('ACCEPTED'))).toEqual([]);
  expect(says([decide({ expect: 'ACCEPTED' })], standing('ACCEPTED'))).toEqual([]);
});

test('somebody was faster and decided the same: who, when and why', () => {
  expect(says([decide({ expect: 'ACCEPTED' })], standing('RETRACTED', 'misread'))).toEqual([
    'decisions[0]: The claim "c1" is RETRACTED already, by "Rita" on 2026-11-28T20:15:00.000Z ("misread"). There is nothing left to decide.',
  ]);
});

test('somebody was faster and decided otherwise', () => {
  const accept = decide({ status: 'ACCEPTED', expect: 'DRAFT' });
  expect(says([accept], standing('REJECTED'))).toEqual([
    'decisions[0]: The claim "c1" was expected to be DRAFT and is REJECTED, by "Rita" on 2026-11-28T20:15:00.000Z. Look at it again, and decide on what it is now.',
  ]);
});

test('the same twice in one list', () => {
  const twice = [decide(), decide({ at: ['decisions', 1], by: 'dm' })];
  expect(says(twice, standing('ACCEPTED'))).toEqual([
    'decisions[1]: The claim "c1" is RETRACTED already, by "dm" earlier in the same list. There is nothing left to decide.',
  ]);
});

test('a claim that is not there is for another rule to tell', () => {
  expect(says([decide({ claim: 'c2' })], standing('RETRACTED'))).toEqual([]);
});
