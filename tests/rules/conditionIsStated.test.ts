import { expect, test } from 'vitest';
import { conditionIsStated } from '../../src/rules/conditionIsStated.ts';
import { claim, saysOf } from './writing.ts';

const says = saysOf(conditionIsStated, 'conditionIsStated');

test('a CONDITIONAL claim says on what condition', () => {
  expect(says([claim({ stance: 'CONDITIONAL' })])).toEqual([
    'claims[0].condition: The claim is CONDITIONAL and does not say on what condition. Give the condition in the words of the text.',
  ]);
  expect(says([claim({ stance: 'CONDITIONAL', condition: 'wary' })])).toEqual([]);
});

test('no other claim has one', () => {
  expect(says([claim({ stance: 'SUPPORTS', condition: 'wary' })])).toEqual([
    'claims[0].condition: The claim has a condition and its stance is SUPPORTS. Make it CONDITIONAL, or leave the condition out.',
  ]);
  expect(says([claim()])).toEqual([]);
});

test('a draft that leaves its stance open may have one', () => {
  expect(says([claim({ stance: null, condition: 'wary' }), claim({ stance: null })])).toEqual([]);
});
