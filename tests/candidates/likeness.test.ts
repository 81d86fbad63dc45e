import { expect, test } from 'vitest';
import { type Likened, likeness } from '../../src/candidates/likeness.ts';

const one = (slug: string, names: readonly string[], externalIds: readonly string[] = []): Likened => ({
  ...{ slug, names, externalIds },
});

test('the surest reason comes first, each with its words', () => {
  const zelensky = one('zelensky', ['Zelensky', 'President of Ukraine'], ['wikidata Q3874799']);
  const other = one('zelenskyy', ['Volodymyr ZELENSKY', 'president of ukraine'], ['wikidata Q3874799']);
  expect(likeness(zelensky, other)).toEqual([
    { kind: 'IDENTIFIER', words: 'wikidata Q3874799' },
    { kind: 'NAME', words: 'President of Ukraine' },
    { kind: 'PART', words: 'Zelensky' },
  ]);
});

test('a part is whole words, one after the other, and not the whole name', () => {
  const named = (a: string, b: string) => likeness(one('a', [a]), one('b', [b])).map(({ kind }) => kind);
  expect(named('Orban', 'Viktor Orbán')).toEqual(['PART']);
  expect(named('Viktor Orbán', 'Orban')).toEqual(['PART']);
  expect(named('Viktor Orban', 'viktor  orbán')).toEqual(['NAME']);
  expect(named('Ukrainian government', 'Ukrainian interim government')).toEqual([]);
  expect(named('Port', 'Porto')).toEqual([]);
  expect(named('…', 'Viktor')).toEqual([]);
});
