import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/page/Address.ts';
import { emptySentences } from '../../src/page/emptySentences.ts';
import { withoutOne } from '../../src/page/operations/withoutOne.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';

test.each(['en', 'uk'] as const)(
  'where days cut everything away it is said which days these are: %s',
  (language) => {
    const words = wordsOf(language);
    const { days, empty, filtered, silence } = words.nothing;
    expect(emptySentences(NO_FILTER, words)).toEqual([empty, silence]);
    expect(emptySentences({ ...NO_FILTER, actor: ['macron'] }, words)).toEqual([filtered, silence]);
    expect(emptySentences({ ...NO_FILTER, from: '2015-09' }, words)).toEqual([filtered, days, silence]);
    expect(emptySentences({ ...NO_FILTER, to: '2015-10' }, words)).toEqual([filtered, days, silence]);
  },
);

test('of filters that exclude each other each is taken out alone; of one there is nothing to choose', () => {
  const both = { ...NO_FILTER, actor: ['macron'], issue: ['venue'], from: '2025', to: '2026' };
  expect(withoutOne(both)).toEqual([
    { what: 'actor', filter: { ...both, actor: [] } },
    { what: 'issue', filter: { ...both, issue: [] } },
    { what: 'days', filter: { ...both, from: null, to: null } },
  ]);
  expect(withoutOne({ ...NO_FILTER, actor: ['macron'] })).toEqual([]);
});
