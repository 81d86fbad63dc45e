import { expect, test } from 'vitest';
import type { DiagramPosition, DiagramView } from '../../../src/diagrams/DiagramView.ts';
import { answerOf } from '../../../src/page/strips/answerOf.ts';
import { wordsOf } from '../../../src/page/words/wordsOf.ts';
import { articleView } from '../../diagrams/articleView.ts';

const answer = (view: DiagramView, slug: string, language: 'en' | 'uk' = 'en') => {
  const issue = view.issues.find((one) => one.slug === slug);
  return issue === undefined ? undefined : answerOf(view, issue, wordsOf(language), language);
};
const article = articleView();
/** The article with some positions changed. */
const changed = (
  matches: (position: DiagramPosition) => boolean,
  changes: Partial<DiagramPosition>,
): DiagramView => ({
  ...article,
  positions: article.positions.map((position) =>
    matches(position) ? { ...position, ...changes } : position,
  ),
});

test('a question is answered in one sentence, what is said alike together', () => {
  expect(answer(article, 'talks-venue')).toBe(
    'Geneva is proposed by Emmanuel Macron and European leaders; Moscow and Budapest are doubted by “Kyiv” (Ukrainian government).',
  );
  expect(answer(article, 'talks-timing')).toBe(
    '“Putin and Zelensky meet quickly” is doubted by Russia; “Handle things slowly and carefully rather than rush into high-stakes diplomacy” is supported by “the Kremlin” (Russian government; as the text guesses).',
  );
});

test('what is no longer held, and who only discusses, is not told', () => {
  expect(answer(article, 'ceasefire-or-settlement')).toBe(
    '“Reach a genuine peace settlement” is supported by Donald Trump.',
  );
  expect(answer(article, 'what-next')).toBe(
    '“Put constant diplomatic pressure on Moscow” is supported by Supporters of Ukraine.',
  );
});

test('where a sentence cannot tell all, it tells what is most disputed', () => {
  expect(answer(article, 'whether-to-talk')).toBe(
    'Most disputed: “Putin and Zelensky meet in person at a summit” is supported by Donald Trump (as the text guesses), agreed to on a condition by “Moscow” (Russian government) and Russian officials, and doubted by Russian foreign ministry.',
  );
  const undisputed = changed(({ stance }) => stance === 'SCEPTICAL' || stance === 'OBJECTS', {
    stance: 'UNDECIDED',
  });
  expect(answer(undisputed, 'whether-to-talk')).toBe(null);
});

test('who reports it is said, and how many more there are', () => {
  const { actors, positions } = article;
  const macron = positions.find(({ actor }) => actor === 'macron');
  if (macron === undefined) throw new Error('Macron has no position.');
  const [claim] = macron.claims;
  if (claim === undefined) throw new Error('Macron has no claim.');
  const reported = { ...macron, reported: true, claims: [{ ...claim, via: ['Reuters', 'Tass'] }] };
  const many = ['trump', 'putin', 'zelensky', 'stubb', 'russia'].map((actor) => ({
    ...macron,
    id: actor,
    actor,
    claims: [{ ...claim, holderText: null }],
  }));
  expect(answer({ ...article, actors, positions: [reported] }, 'talks-venue')).toBe(
    'Geneva is proposed by Emmanuel Macron (according to Reuters, citing Tass).',
  );
  expect(answer({ ...article, positions: [macron, ...many] }, 'talks-venue')).toBe(
    'Geneva is proposed by Emmanuel Macron, Donald Trump, Vladimir Putin, Volodymyr Zelensky, and 2 more.',
  );
});

test('nothing is told where nobody takes a stance, nor of a question that is not there', () => {
  expect(answer({ ...article, positions: [] }, 'talks-venue')).toBe(null);
  expect(answer({ ...article, issues: [] }, 'talks-venue')).toBe(undefined);
});

test('names of another direction reorder nothing around them, whatever marks they hold', () => {
  const named = (name: string) => {
    const actors = article.actors.map((actor) => (actor.slug === 'macron' ? { ...actor, name } : actor));
    const positions = article.positions
      .filter(({ actor }) => actor === 'macron')
      .map((one) => ({ ...one, claims: one.claims.map((claim) => ({ ...claim, holderText: null })) }));
    return answer({ ...article, actors, positions }, 'talks-venue');
  };
  const sentence = (name: string) => `Geneva is proposed by ${name}.`;
  expect(named('الرئيس')).toBe(sentence('\u2068الرئيس\u2069'));
  expect(named('\u202Enorcam')).toBe(sentence('\u2068\u202Enorcam\u2069'));
  expect(named('a\u2069\u202Eb')).toBe(sentence('\u2068a\u202Eb\u2069'));
  expect(named('a\u2067b')).toBe(sentence('\u2068a\u2067b\u2069\u2069'));
  expect(named('a\u2066b\u2069')).toBe(sentence('\u2068a\u2066b\u2069\u2069'));
});

test('in Ukrainian, what the graph says stays as it is', () => {
  expect(answer(article, 'talks-venue', 'uk')).toBe(
    'Geneva: пропозиція — Emmanuel Macron і European leaders; Moscow і Budapest: сумніви — «Kyiv» (Ukrainian government).',
  );
});
