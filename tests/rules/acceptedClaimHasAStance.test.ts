import { expect, test } from 'vitest';
import { acceptedClaimHasAStance } from '../../src/rules/acceptedClaimHasAStance.ts';
import { claim, saysOf } from './writing.ts';

const says = saysOf(acceptedClaimHasAStance, 'acceptedClaimHasAStance');

test('a draft may leave its stance open, an accepted claim may not', () => {
  expect(says([claim({ stance: null, status: 'DRAFT' })])).toEqual([]);
  expect(says([claim({ stance: null, status: 'ACCEPTED' })])).toEqual([
    'claims[0].stance: An accepted claim says where its holder stands. Give it a stance, or make it a draft.',
  ]);
});
