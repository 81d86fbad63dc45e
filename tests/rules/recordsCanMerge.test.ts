import { expect, test } from 'vitest';
import { recordsCanMerge } from '../../src/rules/recordsCanMerge.ts';
import type { StoredRecord } from '../../src/rules/Stored.ts';
import { merge, saysOf } from './writing.ts';

const says = saysOf(recordsCanMerge, 'recordsCanMerge');

const records = new Map<string, StoredRecord>(
  (
    [
      ['Actor', 'ann', {}],
      ['Actor', 'anne', {}],
      ['Actor', 'annie', { mergedInto: 'anne' }],
      ['Actor', 'anna', { mergedInto: 'annie' }],
      ['Actor', 'team', { above: ['Actor league'] }],
      ['Actor', 'league', { above: ['Actor union'] }],
      ['Actor', 'union', {}],
      ['Proposal', 'geneva', {}],
      ['Assertion', 'honest', {}],
    ] as const
  ).map(([type, slug, more]) => [
    `${type === 'Actor' ? 'Actor' : 'Target'} ${slug}`,
    { type, slug, above: [], ...more },
  ]),
);

const saysOfMerge = (...of: Parameters<typeof merge>) => says([merge(...of)], { records });

test('merging two that are there and not merged is fine, and so is one that others were merged into', () => {
  expect(saysOfMerge('ann', ['anne'])).toEqual([]);
  expect(saysOfMerge('anne', ['ann', 'union'])).toEqual([]);
});

test('each reason why not has its own message, and all are told', () => {
  expect(saysOfMerge('anne', ['anne', 'ann', 'ann', 'bob', 'annie'], { note: ' ' })).toEqual([
    'note: A merge says why: write in one line how you know that they are one.',
    'from[0]: "anne" cannot be merged into itself. Name another actor.',
    'from[2]: "ann" is named twice. Take one of them out.',
    'from[3]: There is no actor "bob". Correct the slug.',
    'from[4]: "annie" is merged into "anne" already. Merge "anne", or undo that merge first.',
  ]);
  expect(saysOfMerge('nobody', [])).toEqual([
    'into: There is no actor "nobody". Correct the slug.',
    'from: Name at least one actor that is to be merged.',
  ]);
});

test('a circle is another mistake than a merge into what is merged', () => {
  expect(saysOfMerge('anna', ['anne'])).toEqual([
    'into: "anna" is merged into "anne", so that "anne" cannot be merged into it: they would lead to each other. Undo that merge first.',
  ]);
  expect(saysOfMerge('anna', ['ann'])).toEqual([
    'into: "anna" is merged into "anne" already. Merge into "anne".',
  ]);
});

test('targets of two types are not one', () => {
  expect(saysOfMerge('geneva', ['honest'], { type: 'Target' })).toEqual([
    'from[0]: "honest" is an assertion, and "geneva" is a proposal. Merge what is of one type.',
  ]);
});

test('what would be a part of itself is not merged, unless it is a part of the other directly', () => {
  expect(saysOfMerge('union', ['team'])).toEqual([
    ': As one, "union" would be a part or a case of itself: team → league → union. Take one of these links out, or merge what lies between as well.',
  ]);
  expect(saysOfMerge('union', ['team', 'league'])).toEqual([]);
  expect(saysOfMerge('league', ['team'])).toEqual([]);
});
