import { expect, test } from 'vitest';
import { claimIsOnesOwn } from '../../src/rules/claimIsOnesOwn.ts';
import { decide, saysOf } from './writing.ts';

const says = saysOf(claimIsOnesOwn, 'FORBIDDEN');
const own = { DRAFT: ['RETRACTED'] };
const stored = (recordedBy: string, status = 'DRAFT') => {
  const decided = { status, by: recordedBy, at: '2026-11-28T20:15:00.000Z', note: null };
  const claim = {
    id: 'c1',
    recordedBy,
    holder: 'macron',
    stance: 'SUPPORTS',
    target: 'geneva-venue',
    status,
  };
  return { claims: new Map([['c1', { ...claim, decided }]]) };
};

test('what a key may make of its own claims, it may, and others decide on anything', () => {
  expect(says([decide({ by: 'Sue', status: 'RETRACTED', own })], stored('Sue'))).toEqual([]);
  expect(says([decide({ by: 'Sue', status: 'RETRACTED' })], stored('Cara', 'ACCEPTED'))).toEqual([]);
});

test('claims of others are not decided on, and it is said whose they are', () => {
  expect(says([decide({ by: 'Sue', status: 'RETRACTED', own })], stored('Cara'))).toEqual([
    'decisions[0]: The claim "c1" is of "Cara", and the key "Sue" decides on its own only. Ask for a key with the role REVIEW, or leave it as it is.',
  ]);
});

test('what needs more is told; what nobody may do is for other rules', () => {
  expect(says([decide({ by: 'Sue', status: 'RETRACTED', own })], stored('Sue', 'ACCEPTED'))).toEqual([
    'decisions[0]: The claim "c1" of the key "Sue" is ACCEPTED: to make it RETRACTED needs a key with the role REVIEW.',
  ]);
  expect(says([decide({ by: 'Sue', status: 'REJECTED', own })], stored('Sue', 'ACCEPTED'))).toEqual([]);
});
