import { expect, test } from 'vitest';
import { aboutInShort, aboutSentences, aboutShown } from '../../src/page/aboutSentences.ts';
import type { AboutGraphAnswer } from '../../src/page/operations/aboutGraph.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';

const graph: AboutGraphAnswer = {
  issues: { totalCount: 7 },
  proposals: { totalCount: 1 },
  assertions: { totalCount: 0 },
  claims: { totalCount: 2374 },
  documents: {
    totalCount: 12,
    nodes: [
      {
        slug: 'a',
        title: 'What is known',
        publisher: 'The Wire',
        publishedAt: '2025-08-18',
        sections: [],
        passages: { nodes: [] },
      },
      {
        slug: 'b',
        title: null,
        publisher: null,
        publishedAt: null,
        sections: [{ heading: 'Who wants what?' }],
        passages: { nodes: [] },
      },
    ],
  },
  stanceCounts: { total: { actors: 1 }, firstDay: '2025-08-18', lastDay: '2025-08-22' },
};

test('it is told how much is said by how many on what, where, and when', () => {
  expect(aboutSentences(graph, wordsOf('en'), 'en')).toEqual([
    '2,374 claims by 1 actor on 7 questions and 1 proposal, each with its words.',
    'From 12 documents: “What is known” (The Wire, 18 August 2025), “Who wants what?”, and 10 more.',
    'Said from 18 August 2025 to 22 August 2025, as far as the texts tell.',
  ]);
  expect(aboutInShort(graph, wordsOf('en'), 'en')).toBe('7 questions · 2,374 claims · 1 actor');
});

test('above a part of the graph it is said that the numbers are of the whole', () => {
  const en = wordsOf('en');
  const whole = aboutShown(graph, false, en, 'en');
  const part = aboutShown(graph, true, en, 'en');
  expect(whole?.text).toBe(aboutSentences(graph, en, 'en').join(' '));
  expect(part?.text).toBe(`The whole graph: ${whole?.text}`);
  expect(part?.short).toBe('The whole graph: 7 questions · 2,374 claims · 1 actor');
  expect(aboutShown(null, true, en, 'en')).toBeNull();
});

test('one day is told as one, and none as none', () => {
  const days = (firstDay: string | null, lastDay: string | null) =>
    aboutSentences(
      { ...graph, stanceCounts: { total: { actors: 1 }, firstDay, lastDay } },
      wordsOf('en'),
      'en',
    )[2];
  expect(days('2025-08-18', '2025-08-18')).toBe('Said on 18 August 2025, as far as the texts tell.');
  expect(days(null, null)).toBe('The texts do not date what was said.');
});

test('numbers and dates have their forms in Ukrainian', () => {
  const [said, , dated] = aboutSentences(graph, wordsOf('uk'), 'uk');
  expect(said).toBe('2\u00a0374 твердження, 1 учасник: 7 питань і 1 пропозиція. Кожне — з точними словами.');
  expect(dated).toBe('Коли сказано (наскільки відомо з текстів): 18 серпня 2025 р. – 22 серпня 2025 р.');
});
