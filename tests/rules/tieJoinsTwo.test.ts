import { expect, test } from 'vitest';
import { tieJoinsTwo } from '../../src/rules/tieJoinsTwo.ts';
import { saysOf, tie } from './writing.ts';

const says = saysOf(tieJoinsTwo, 'tieJoinsTwo');

test('a tie leads from one actor to another', () => {
  expect(says([tie()])).toEqual([]);
  expect(says([tie({ from: 'orban' })])).toEqual([
    'ties[0].to: The tie leads from "orban" to itself. Name the other actor.',
  ]);
});
