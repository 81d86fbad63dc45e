import { expect, test } from 'vitest';
import { pages } from '../../src/page/Address.ts';
import { keysOf } from '../../src/page/client/keys/keysOf.ts';
import { languages } from '../../src/page/words/Language.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';

test('the reader has keys that others have not, and what has none says none', () => {
  expect(keysOf('reader').map(({ keys }) => keys.join(' '))).toEqual(['n', 'p', '← → ↑ ↓', 'Home End']);
  for (const view of ['question', 'venues'] as const)
    expect(keysOf(view).map(({ keys }) => keys.join(' '))).toEqual(['← → ↑ ↓', 'Home End']);
  expect(keysOf('about')).toEqual([]);
});

test.each(['en', 'uk'] as const)('each key is told in %s', (language) => {
  expect(Object.keys(languages)).toContain(language);
  const { does } = wordsOf(language).keys;
  const told = pages.flatMap(keysOf).map((key) => does[key.does]);
  expect(told.filter((text) => text === '')).toEqual([]);
});
