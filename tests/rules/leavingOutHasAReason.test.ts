import { expect, test } from 'vitest';
import { leavingOutHasAReason } from '../../src/rules/leavingOutHasAReason.ts';
import { saysOf } from './writing.ts';

const says = saysOf(leavingOutHasAReason, 'leavingOutHasAReason');
const words = [{ start: 0, end: 5, exact: 'Words' }];
const leave = (reason: string | null, quoted = words) => ({
  do: 'leaveOut' as const,
  at: ['sentences', 0],
  ...{ document: 'talks', coder: 'Ada', words: quoted, reason, everywhere: false },
});

test('whoever leaves words out says which, and why', () => {
  expect(says([leave('no stance'), leave(null)])).toEqual([]);
  expect(says([leave(' ', [])])).toEqual([
    'sentences[0]: Quote the words that are left out.',
    'sentences[0].reason: Say why it is left out: no holder, no stance, boilerplate, or in other words.',
  ]);
});
