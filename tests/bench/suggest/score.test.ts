import { expect, test } from 'vitest';
import { score } from '../../../bench/suggest/score.ts';
import type { Suggestion } from '../../../src/suggest/gate.ts';

const TEXT = 'Lee said that the toll must fall, and she said the ferry must run.';
const points = [...TEXT];

function span(exact: string) {
  const start = TEXT.indexOf(exact);
  return { start, end: start + exact.length, exact };
}

function suggestion(content: string, holder: string | null): Suggestion {
  return {
    ...{
      content: [span(content)],
      holderText: holder === null ? null : span(holder),
      antecedent: null,
      cue: null,
    },
    ...{ holder: null, stance: null, hedged: false, tense: 'CURRENT', condition: null, score: 1 },
  };
}

const gold = [
  { content: [span('that the toll must fall')], source: [span('Lee')], cue: [] },
  { content: [span('the ferry must run')], source: [], cue: [] },
];

/** Whether a suggestion is right, whether its source is, and which of the gold contents are found. */
function scored(content: string, holder: string | null) {
  const { suggestions, gold: found } = score(points, [suggestion(content, holder)], gold);
  return [suggestions[0]?.isRight, suggestions[0]?.hasSource, ...found.map(({ isFound }) => isFound)];
}

test.each([
  ['the same words', 'that the toll must fall', 'Lee', [true, true, true, false]],
  ['half of them', 'toll must fall', 'Lee', [true, true, true, false]],
  ['too few of them', 'toll', 'Lee', [true, true, false, false]],
  ['too many', 'that the toll must fall, and she said the ferry', 'Lee', [false, false, true, true]],
  ['other words', 'and she said', 'Lee', [false, false, false, false]],
  ['another source', 'that the toll must fall', 'she', [true, false, true, false]],
  ['no source', 'that the toll must fall', null, [true, false, true, false]],
  ['a source where there is none', 'the ferry must run', 'she', [true, false, false, true]],
  ['none where there is none', 'the ferry must run', null, [true, true, false, true]],
])('%s', (_, content, holder, expected) => {
  expect(scored(content, holder)).toEqual(expected);
});
