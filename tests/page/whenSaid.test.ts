import { expect, test } from 'vitest';
import { whenSaid } from '../../src/page/whenSaid.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';

const on = (saidAt: string | null, publishedAt: string | null) => ({ saidAt, document: { publishedAt } });

test('beside the day on which it was said stands the day on which its text was published', () => {
  const en = wordsOf('en');
  expect(whenSaid(on('2031-04-06', '2031-04-07'), en)).toBe('6 April 2031, in a text published 7 April 2031');
  expect(whenSaid(on(null, '2031-04-07'), en)).toBe('in a text published 7 April 2031');
  expect(whenSaid(on('2031-04', null), en)).toBe('April 2031');
  expect(whenSaid(on(null, null), en)).toBeNull();
  expect(whenSaid(on(null, '2031-04-07'), wordsOf('uk'))).toBe('текст опубліковано: 7 квітня 2031 р.');
});
