import { expect, test } from 'vitest';
import { recordedIn } from '../../../src/page/client/writing/recordedIn.ts';

test('what was there before is not undone, nor a correction', () => {
  const answer = { ids: ['a', 'b'], unchanged: ['a'] };
  expect(recordedIn({ answer, variables: { claims: [{}, {}] } })).toEqual(['b']);
  expect(recordedIn({ answer, variables: { claims: [{ replaces: 'c' }, {}] } })).toEqual([]);
});
