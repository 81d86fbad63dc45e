import { expect, test } from 'vitest';
import type { RecordClaim } from '../../src/commands/Command.ts';
import { withdrawalGivesUp } from '../../src/rules/withdrawalGivesUp.ts';
import { claim, saysOf, words } from './writing.ts';

const says = saysOf(withdrawalGivesUp, 'withdrawalGivesUp');
const withdrawn = (earlier: string, more: Partial<RecordClaim> = {}) =>
  claim({
    stance: 'WITHDRAWS',
    supersedes: [{ claim: earlier, evidence: [words('suggested')] }],
    ...more,
  });
const first = (more: Partial<RecordClaim> = {}) => claim({ at: ['claims', 1], name: 'first', ...more });
const nothingGivenUp =
  'claims[0].supersedes: "macron" WITHDRAWS "geneva-venue", and none of the claims that it supersedes puts "geneva-venue" forward or supports it. Name one that does, or choose another stance.';

test('who withdraws gives up a claim', () => {
  expect(says([claim({ stance: 'WITHDRAWS' })])).toEqual([
    'claims[0].stance: "macron" WITHDRAWS "geneva-venue" and gives up no claim. Code what they put forward or supported as a claim of its own, and name that one under supersedes, with the words that show that it is taken back.',
  ]);
});

test.each(['PROPOSES', 'SUPPORTS', 'CONDITIONAL'])('one of the stance %s', (stance) => {
  expect(says([withdrawn('first'), first({ stance })])).toEqual([]);
});

test.each(['SCEPTICAL', 'OBJECTS', 'UNDECIDED', 'WITHDRAWS'])('and none of the stance %s', (stance) => {
  const supersedes = [{ claim: 'zeroth', evidence: [words('offered')] }];
  const earlier = [first({ stance, supersedes }), claim({ at: ['claims', 2], name: 'zeroth' })];
  expect(says([withdrawn('first'), ...earlier])).toEqual([nothingGivenUp]);
});

test('nor one on another target', () => {
  expect(says([withdrawn('first'), first({ target: 'budapest-venue' })])).toEqual([nothingGivenUp]);
});

test('a stored claim will do', () => {
  const stored = (target: string) => ({
    claims: new Map([['c1', { id: 'c1', holder: 'macron', stance: 'PROPOSES', target, status: 'ACCEPTED' }]]),
  });
  expect(says([withdrawn('c1')], stored('geneva-venue'))).toEqual([]);
  expect(says([withdrawn('c1')], stored('budapest-venue'))).toEqual([nothingGivenUp]);
});

test('of a claim that is not there, another rule tells', () => {
  expect(says([withdrawn('nothing')])).toEqual([]);
});
