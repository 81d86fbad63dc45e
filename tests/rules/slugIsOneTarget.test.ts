import { expect, test } from 'vitest';
import { slugIsOneTarget } from '../../src/rules/slugIsOneTarget.ts';
import { declare, saysOf } from './writing.ts';

const says = saysOf(slugIsOneTarget, 'slugIsOneTarget');

test('a slug is never an issue here and a proposal there', () => {
  expect(says([declare('Issue', 'geneva'), declare('Proposal', 'geneva')])).toEqual([
    'proposals.geneva: "geneva" is already an issue, and a slug is one target only. Give the proposal another slug.',
  ]);
});

test('nor is it what is stored as something else', () => {
  const records = new Map([['Target geneva', { type: 'Proposal', slug: 'geneva', above: [] }]]);
  expect(says([declare('Assertion', 'geneva')], { records })).toEqual([
    'assertions.geneva: "geneva" is already a proposal, and a slug is one target only. Give the assertion another slug.',
  ]);
  expect(says([declare('Proposal', 'geneva')], { records })).toEqual([]);
});

test('actors and places have slugs of their own', () => {
  expect(says([declare('Issue', 'geneva'), declare('Place', 'geneva'), declare('Actor', 'geneva')])).toEqual(
    [],
  );
});
