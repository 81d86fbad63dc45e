import { expect, test } from 'vitest';
import { codedShare } from '../../src/page/client/reader/codedShare.ts';

test('what passages share counts once, in whichever order they come', () => {
  const passages = [
    { start: 50, end: 60 },
    { start: 0, end: 20 },
    { start: 5, end: 10 },
    { start: 15, end: 25 },
  ];
  expect([codedShare(passages, 100), codedShare([], 100), codedShare([], 0)]).toEqual([0.35, 0, 0]);
});
