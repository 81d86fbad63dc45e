import { expect, test } from 'vitest';
import { foldName } from '../../src/evidence/foldName.ts';

test.each([
  ['Velmark’s envoy', "velmark's  ENVOY"],
  ['Zoë Brandt', ' Zoe\u00A0Brandt '],
  ['Slov’yansk', 'Slovʼyansk'],
  ['Jean‑Luc', 'Jean-Luc'],
  ['Jean-Luc', 'Jean Luc'],
  ['山田\u3000太郎', '山田太郎'],
  ['مصـطفى', 'مصطفي'],
  ['Łukasz', 'lukasz'],
])('%s and %s are one name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['Niger', 'Nigeria'],
  ['Йод', 'Иод'],
  ['O’Brien', 'OBrien'],
])('%s and %s are two names', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});
