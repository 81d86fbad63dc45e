import { expect, test } from 'vitest';
import { reasonWithin } from '../../src/page/client/evidence/reasonWithin.ts';

test('a reason that the quotations show already is found in them', () => {
  const quotations = ['Kyiv is wary', 'It is wary because Orban is close to Moscow, they say'];
  expect(reasonWithin(quotations, 'Orban is close to Moscow')).toEqual({
    index: 1,
    before: 'It is wary because ',
    reason: 'Orban is close to Moscow',
    after: ', they say',
  });
  expect(reasonWithin(quotations, 'Orban is far from Kyiv')).toBeNull();
  expect(reasonWithin(quotations, null)).toBeNull();
});
