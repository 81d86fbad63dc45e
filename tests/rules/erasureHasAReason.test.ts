import { expect, test } from 'vitest';
import { erasureHasAReason } from '../../src/rules/erasureHasAReason.ts';
import { saysOf } from './writing.ts';

const says = saysOf(erasureHasAReason, 'erasureHasAReason');
const erase = (reason: string) => ({
  do: 'eraseDocument' as const,
  at: [],
  document: 'talks',
  reason,
  by: 'Ada',
});

test('whoever erases a text says why', () => {
  expect(says([erase('court order')])).toEqual([]);
  expect(says([erase(' \n')])).toEqual([
    'reason: Say why "talks" is erased: the reason stays when the text is gone.',
  ]);
});
