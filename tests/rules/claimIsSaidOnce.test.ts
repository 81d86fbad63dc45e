import { expect, test } from 'vitest';
import { claimIsSaidOnce } from '../../src/rules/claimIsSaidOnce.ts';
import { claim, saysOf, words } from './writing.ts';

const says = saysOf(claimIsSaidOnce, 'claimIsSaidOnce');

test('two claims of one holder, stance and target in one document are one', () => {
  const again = claim({ at: ['claims', 1], evidence: [words('Kyiv')], voice: 'QUOTE', hedged: true });
  expect(says([claim(), again, { ...again, at: ['claims', 2] }])).toEqual([
    'claims[1]: "macron" SUPPORTS "geneva-venue" is already said at claims[0]. Put both quotations under one claim.',
    'claims[2]: "macron" SUPPORTS "geneva-venue" is already said at claims[0]. Put both quotations under one claim.',
  ]);
});

test.each([
  ['another holder', { holder: 'orban' }],
  ['another stance', { stance: 'OBJECTS' }],
  ['another target', { target: 'budapest-venue' }],
  ['another tense', { tense: 'FORMER' }],
  ['another day', { saidAt: '2025-08-18' }],
  ['another document', { document: 'other' }],
  ['another coder', { recordedBy: 'zz' }],
  ['what somebody else reports', { via: ['tass'] }],
  ['what is taken up again', { supersedes: [{ claim: 'dropped', evidence: [words('Kyiv')] }] }],
])('%s is another claim', (_, more) => {
  expect(says([claim(), claim(more)])).toEqual([]);
});

test('without a stance too', () => {
  expect(says([claim({ stance: null }), claim(), claim({ stance: null })])).toEqual([
    'claims[0]: "macron" on "geneva-venue" is already said at claims[0]. Put both quotations under one claim.',
  ]);
});
