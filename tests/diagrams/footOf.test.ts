import { expect, test } from 'vitest';
import type { DiagramSource, DiagramView } from '../../src/diagrams/DiagramView.ts';
import { cutInWords } from '../../src/diagrams/filterInWords.ts';
import { footOf } from '../../src/diagrams/footOf.ts';
import { counted } from '../../src/diagrams/ViewWords.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';
import { madeView } from './madeView.ts';

const source = (slug: string, more: Partial<DiagramSource> = {}): DiagramSource => ({
  name: { text: slug, from: 'slug' },
  publisher: null,
  publishedAt: null,
  ...more,
});

/** A view whose claims were said on these dates. */
const saidOn = (...dates: readonly (string | null)[]): DiagramView => {
  const view = madeView(3, 3, dates.length);
  return {
    ...view,
    positions: view.positions.map((position, i) => ({
      ...position,
      claims: position.claims.map((claim) => ({ ...claim, saidAt: dates[i] ?? null })),
    })),
  };
};

test('a foot names the texts, the claims with their dates, what is cut, and the address', () => {
  const view = { ...saidOn('2025-07', null, '2025-08-22'), cut: ['only objects', 'without earlier stances'] };
  const first = [
    source('strait-talks', {
      name: { text: 'Talks break off', from: 'title' },
      publisher: 'The Wire',
      publishedAt: '2025-08-22',
    }),
    source('ferries', { publisher: 'Radio Lisse' }),
    source('harbour', { name: { text: 'Harbour', from: 'heading' } }),
  ];
  expect(footOf(view, { first, count: 6 }, 'https://demarche.example')).toEqual({
    lines: [
      'Sources: “Talks break off” (The Wire, 22 August 2025); ferries (Radio Lisse); “Harbour” and 3 more texts.',
      '3 claims, said July 2025 to 22 August 2025 as far as dates are known.',
      'Shown: only objects; without earlier stances.',
    ],
    url: 'https://demarche.example/graph',
  });
});

test.each([
  ['"Wir brauchen diese Mindeststandards', '“Wir brauchen diese Mindeststandards”'],
  ['„Grenzen zu“', '“Grenzen zu”'],
  ['“Yes”, then “no”', '““Yes”, then “no””'],
  ['Harbour', '“Harbour”'],
])('a foot doubles no quotation marks of a name: %s', (text, quoted) => {
  const one = { first: [source('talks', { name: { text, from: 'words' } })], count: 1 };
  expect(footOf(saidOn(null), one, '').lines[0]).toBe(`Source: ${quoted}.`);
});

test('a foot leaves out what does not apply, and invents no date', () => {
  const one = { first: [source('strait-talks')], count: 1 };
  expect(footOf(saidOn(null), one, '').lines).toEqual([
    'Source: strait-talks.',
    '1 claim; no text says when they were said.',
  ]);
  expect(footOf(saidOn('2025'), one, '').lines[1]).toBe('1 claim, said 2025 as far as dates are known.');
  expect(footOf({ ...saidOn(null, null), morePositions: 7 }, one, '').lines[1]).toBe(
    '2 claims behind the first 2 positions; no text says when they were said.',
  );
  expect(footOf({ ...saidOn(), positions: [] }, { first: [], count: 0 }, 'http://x').lines).toEqual([]);
});

test('a foot is grammatical in Ukrainian, and its numbers are written as elsewhere', () => {
  const words = wordsOf('uk').view;
  const one = { first: [source('strait-talks')], count: 1 };
  expect(footOf(saidOn('2025-07', '2025-08-22'), one, '', words).lines[1]).toBe(
    '2 твердження; наскільки відомо, сказано: липень 2025 р. – 22 серпня 2025 р.',
  );
  expect(footOf(saidOn('2025-08'), one, '', words).lines[1]).toBe(
    '1 твердження; наскільки відомо, сказано: серпень 2025 р.',
  );
  const span = (from: string | null, to: string | null) =>
    cutInWords(
      {
        ...{ actor: [], issue: [], target: [], document: [], stance: [], former: true, rollUp: false },
        from,
        to,
      },
      words,
    );
  expect([span('2025-08', null), span(null, '2025-08-22'), span('2025-08', '2025-08-22')]).toEqual([
    ['починаючи з: серпень 2025 р.'],
    ['до: 22 серпня 2025 р.'],
    ['серпень 2025 р. – 22 серпня 2025 р.'],
  ]);
  expect(counted(words, words.claims, 2374)).toBe('2\u00a0374 твердження');
});
