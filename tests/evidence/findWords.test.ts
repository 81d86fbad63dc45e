import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/evidence/findWords.ts';
import { soughtWords } from '../../src/evidence/foldWords.ts';

/** The words that are found, with where they stand. */
function found(text: string, query: string): string | null {
  const span = findWords(text, soughtWords(query));
  if (span === null) return null;
  expect([...text].slice(span.start, span.end).join('')).toBe(span.exact);
  return span.exact;
}

describe('words are found in a text', () => {
  const harbour = 'The envoy met “Brandt,” the mayor. Later she said: no talks on the ferry. Talks, yes.';
  test.each([
    ['one', 'brandt', 'Brandt'],
    ['whatever its case and accents', 'BRÁNDT', 'Brandt'],
    ['the last one as the start of a word', 'ferr', 'ferr'],
    ['several, from the first to the last', 'mayor envoy', 'envoy met “Brandt,” the mayor'],
    ['where they stand nearest to each other', 'talks ferry', 'ferry. Talks'],
    ['where all are, and not where some are before', 'talks no', 'no talks'],
    ['at the first of several places', 'talks', 'talks'],
    ['one that stands twice', 'talks talks', 'talks'],
  ])('%s', (_, query, expected) => {
    expect(found(harbour, query)).toBe(expected);
  });

  test('with both parts of one that has an apostrophe', () => {
    expect(found('Said l’envoyé: no.', "l'envoye")).toBe('l’envoyé');
  });

  test('only where one of them stands', () => {
    expect(found(harbour, 'island')).toBeNull();
    expect(found(harbour, 'island ferry')).toBe('ferry');
    expect(found('', 'ferry')).toBeNull();
    expect(findWords(harbour, [])).toBeNull();
  });

  test('with places that count code points', () => {
    expect(findWords('😀😀 Kyiv 😀', ['kyiv'])).toEqual({ start: 3, end: 7, exact: 'Kyiv' });
  });

  test('in scripts that mark vowels, and without their marks', () => {
    expect(found('قالَتِ الوزارةُ إنّ المفاوضاتِ مستمرّة', 'المفاوضات')).toBe('المفاوضاتِ');
    expect(found('Переговори ще тривають у Києві.', 'київ')).toBeNull();
    expect(found('Переговори ще тривають у Києві.', 'києв')).toBe('Києв');
  });

  test('in scripts without spaces between words', () => {
    expect(found('特使说，停火谈判明天开始。', '谈判')).toBe('谈判');
    expect(found('特使说，挪威外交部发言人同意。', '外交部发言')).toBe('外交部发言');
    expect(found('ทูตเสนอการเจรจาหยุดยิง', 'การเจรจา')).toBe('การเจรจา');
    expect(found('ทูตเสนอการเจรจาหยุดยิง', 'ไม่มี')).toBeNull();
  });

  test('in a long text without spaces, with its sentences and without', () => {
    const many = '双方将在日内瓦举行会谈，讨论停火问题。'.repeat(6_000);
    expect(found(`${many}布达佩斯`, '布达佩斯')).toBe('布达佩斯');
    expect(found(`${many.replaceAll(/\p{P}/gu, '')}布达佩斯`, '布达佩斯')).toBe('布达佩斯');
  });

  test('near each other even where they stand alone before, in a text of 100,000 words', () => {
    const many = 'The envoy waited. Nothing was said of it. '.repeat(12_000);
    const text = `${many}\nThe mayor proposed an armistice to the envoy. ${many}`;
    expect(findWords(text, soughtWords('envoy armistice'))).toEqual({
      start: many.length + 23,
      end: many.length + 45,
      exact: 'armistice to the envoy',
    });
  });

  test('in a text of one line without spaces', () => {
    const text = `${'ferry,'.repeat(20_000)}harbour,ferry`;
    expect(findWords(text, ['harbour'])).toEqual({ start: 120_000, end: 120_007, exact: 'harbour' });
  });

  test('together only where they stand near each other', () => {
    const far = `ferry ${'and so on '.repeat(40)}harbour`;
    expect(found(far, 'ferry harbour')).toBe('ferry');
  });
});
