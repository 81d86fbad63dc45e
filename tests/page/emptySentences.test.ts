import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/page/Address.ts';
import { emptySentences } from '../../src/page/emptySentences.ts';
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
