import { expect, test } from 'vitest';
import { mergeCanBeUndone } from '../../src/rules/mergeCanBeUndone.ts';
import type { StoredMerge } from '../../src/rules/Stored.ts';
import { saysOf, undoMerge } from './writing.ts';

const says = saysOf(mergeCanBeUndone, 'mergeCanBeUndone');

const merged: StoredMerge = { type: 'Actor', into: 'ann', from: ['anne', 'anna'], undone: null };

test('a merge that stands can be undone', () => {
  expect(says([undoMerge()], { merges: new Map([['m1', merged]]) })).toEqual([]);
});

test('one that is not there, or was undone, cannot, and there is a reason', () => {
  expect(says([undoMerge({ note: '' })])).toEqual([
    'merge: There is no merge with the id "m1". Use the id that the graph gives for it.',
    'note: Undoing a merge says why: write in one line how you know that they are not one.',
  ]);
  const undone = { by: 'yy', at: '2031-03-12T10:00:00.000Z' };
  expect(says([undoMerge()], { merges: new Map([['m1', { ...merged, undone }]]) })).toEqual([
    'merge: That "anne", "anna" and "ann" are one was undone by yy on 2031-03-12T10:00:00.000Z. There is nothing to do.',
  ]);
});
