import { expect, test } from 'vitest';
import { keysOf } from '../../src/page/client/keys/keysOf.ts';

test('the reader has keys that others have not, and what has none says none', () => {
  expect(keysOf('reader').map(({ keys }) => keys.join(' '))).toEqual(['n', 'p', '← → ↑ ↓', 'Home End']);
  for (const view of ['question', 'venues'] as const)
    expect(keysOf(view).map(({ keys }) => keys.join(' '))).toEqual(['← → ↑ ↓', 'Home End']);
  expect(keysOf('about')).toEqual([]);
});
