import { expect, test } from 'vitest';
import { acceptedClaimHasAStance } from '../../src/rules/acceptedClaimHasAStance.ts';
import { claim, decide, saysOf } from './writing.ts';

const says = saysOf(acceptedClaimHasAStance, 'acceptedClaimHasAStance');

test('a draft may leave its stance open, an accepted claim may not', () => {
  expect(says([claim({ stance: null, status: 'DRAFT' })])).toEqual([]);
  expect(says([claim({ stance: null, status: 'ACCEPTED' })])).toEqual([
    'claims[0].stance: An accepted claim says where its holder stands. Give it a stance, or make it a draft.',
  ]);
});

test('a draft without one is not accepted as it is, and may be rejected', () => {
  const stored = { id: 'c1', holder: 'macron', target: 'geneva-venue', status: 'DRAFT' };
  const open = { claims: new Map([['c1', { ...stored, stance: null }]]) };
  expect(says([decide({ status: 'ACCEPTED' })], open)).toEqual([
    'decisions[0].claim: The draft "c1" says nothing of where its holder stands. Record the claim with its stance, with `replaces: "c1"`.',
  ]);
  expect(says([decide({ status: 'REJECTED' })], open)).toEqual([]);
  const said = { claims: new Map([['c1', { ...stored, stance: 'OBJECTS' }]]) };
  expect(says([decide({ status: 'ACCEPTED' })], said)).toEqual([]);
});
