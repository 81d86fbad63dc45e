import { describe, expect, test } from 'vitest';
import { stanceFitsTarget } from '../../src/rules/stanceFitsTarget.ts';
import { claim, saysOf, whole } from './writing.ts';

const says = saysOf(stanceFitsTarget, 'stanceFitsTarget');
const stances = ['PROPOSES', 'SUPPORTS', 'CONDITIONAL', 'DISCUSSES', 'UNDECIDED', 'SCEPTICAL', 'OBJECTS'];

describe.each([
  ['geneva-venue', stances],
  ['putin-wants-a-deal', ['SUPPORTS', 'UNDECIDED', 'SCEPTICAL', 'OBJECTS']],
  ['where-to-meet', ['DISCUSSES', 'UNDECIDED']],
])('%s', (target, fitting) => {
  test.each(stances)('%s', (stance) => {
    expect(says([...whole, claim({ target, stance })])).toHaveLength(fitting.includes(stance) ? 0 : 1);
  });
});

test('the fault says what the target is and what it takes', () => {
  expect(says([...whole, claim({ target: 'where-to-meet', stance: 'SCEPTICAL' })])).toEqual([
    'claims[0].stance: The stance SCEPTICAL does not fit "where-to-meet", which is an issue and takes DISCUSSES, UNDECIDED. Choose one of these, or make the target a proposal.',
  ]);
  expect(says([...whole, claim({ target: 'putin-wants-a-deal', stance: 'PROPOSES' })])).toEqual([
    'claims[0].stance: The stance PROPOSES does not fit "putin-wants-a-deal", which is an assertion and takes SUPPORTS, UNDECIDED, WITHDRAWS, SCEPTICAL, OBJECTS. Choose one of these, or make the target a proposal.',
  ]);
});

test('a target that nobody knows is another rule’s', () => {
  expect(says([claim({ target: 'nowhere' })])).toEqual([]);
});

test('none fits whatever it is about', () => {
  expect(says([...whole, claim({ stance: null, target: 'where-to-meet' })])).toEqual([]);
});
