import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { gate } from '../../src/suggest/gate.ts';
import {
  type KnownActor,
  offeredStances,
  type SuggestedClaim,
  suggestableText,
} from '../../src/suggest/Suggester.ts';

const TEXT = `Ferry talks
Tam Okoye said that the ferry must run. “No ferry,” the mayor of Lund said, “no talks.”
Kirsti Brandt doubts it. If the toll falls, she would agree to talks.

Far away, the harbour sleeps. The ferry must run 🚢 again, a sailor said.
Nobody asked Brandt.

At night, Okoye was silent.
`;

const actors: readonly KnownActor[] = [
  { slug: 'okoye', name: 'Tam Okoye', aliases: [], kind: 'PERSON' },
  { slug: 'lund', name: 'City of Lund', aliases: ['the mayor of Lund'], kind: 'GOVERNMENT' },
  { slug: 'norlund', name: 'Norlund', aliases: [], kind: 'STATE' },
];

const text = suggestableText({ text: TEXT, language: 'en', headings: ['Ferry talks'], actors });

function claim(given: Partial<SuggestedClaim>): SuggestedClaim {
  return {
    ...{
      content: 'that the ferry must run',
      holderText: 'Tam Okoye',
      cue: 'said',
      holder: null,
      stance: null,
    },
    ...{ hedged: false, tense: 'CURRENT', condition: null, score: 0.5, near: 27 },
    ...given,
  };
}

const reasons = (given: Partial<SuggestedClaim>) => gate(text, [claim(given)]).refused.map(({ why }) => why);

describe('what the text bears out has its places', () => {
  test('content, holder words and cue, each once or near the content', () => {
    const { suggestions, refused } = gate(text, [
      claim({ holder: { slug: 'okoye', reason: 'His name.' }, stance: 'SUPPORTS' }),
    ]);
    expect(refused).toEqual([]);
    expect(suggestions).toEqual([
      {
        content: [{ start: 27, end: 50, exact: 'that the ferry must run' }],
        holderText: { start: 12, end: 21, exact: 'Tam Okoye' },
        antecedent: null,
        cue: { start: 22, end: 26, exact: 'said' },
        holder: { slug: 'okoye', reason: 'His name.' },
        ...{ stance: 'SUPPORTS', hedged: false, tense: 'CURRENT', condition: null, score: 0.5 },
      },
    ]);
  });

  test('words that stand apart, as the text writes them', () => {
    const [only] = gate(text, [
      claim({
        ...{ content: '"No ferry,"', further: ['"no talks."'], near: 0 },
        ...{ holderText: 'the mayor of Lund', cue: 'said' },
      }),
    ]).suggestions;
    expect(only?.content.map(({ exact }) => exact)).toEqual(['“No ferry,”', '“no talks.”']);
  });

  test('of several places the one that is told, behind emoji too', () => {
    const told = claim({ content: 'ferry must run', near: 200, holderText: 'a sailor', cue: 'said' });
    const [only] = gate(text, [told]).suggestions;
    expect(only?.content).toEqual([{ start: 205, end: 219, exact: 'ferry must run' }]);
    expect(only?.cue).toEqual({ start: 238, end: 242, exact: 'said' });
  });

  test('a condition near it', () => {
    const [only] = gate(text, [
      claim({
        content: 'she would agree to talks',
        condition: 'the toll falls',
        holderText: 'she',
        cue: 'agree',
      }),
    ]).suggestions;
    expect(only?.condition?.exact).toBe('the toll falls');
    expect(only?.holderText?.exact).toBe('she');
  });

  test('in the order of the text', () => {
    const { suggestions } = gate(text, [
      claim({ content: 'she would agree to talks', holderText: null, cue: null }),
      claim({}),
    ]);
    expect(suggestions.map(({ content }) => content[0]?.start)).toEqual([27, 144]);
  });
});

describe('what it does not bear out is refused, with its reason', () => {
  test.each([
    ['nothing quoted', { content: ' … ' }, 'contentIsEmpty'],
    ['invented words', { content: 'the ferry will sink' }, 'contentIsNotInText'],
    ['parts of words', { content: 'that the ferry must ru' }, 'contentIsNotInText'],
    ['words that stand twice', { content: 'ferry must run', near: undefined }, 'contentIsAmbiguous'],
    ['invented further words', { further: ['and sink'] }, 'contentIsNotInText'],
    ['an invented holder', { holderText: 'The Council' }, 'holderIsNotInText'],
    ['no words for the holder', { holderText: ' ' }, 'holderIsNotInText'],
    [
      'a holder that stands elsewhere, twice',
      { content: 'At night', holderText: 'ferry' },
      'holderIsAmbiguous',
    ],
    ['an invented name for a pronoun', { antecedent: 'The Council' }, 'antecedentIsNotInText'],
    ['an invented cue', { cue: 'swore' }, 'cueIsNotInText'],
    ['a cue that stands elsewhere', { cue: 'sleeps' }, 'cueIsNotNear'],
    ['an invented condition', { condition: 'it rains' }, 'conditionIsNotInText'],
    ['a condition that stands elsewhere', { condition: 'the harbour sleeps' }, 'conditionIsNotNear'],
    ['an actor that nobody knows', { holder: { slug: 'ghost', reason: '' } }, 'holderIsUnknown'],
    ['an actor whom the text does not name', { holder: { slug: 'norlund', reason: '' } }, 'holderIsNotNamed'],
    ['a score above 1', { score: 1.5 }, 'scoreIsNoShare'],
    ['a score that is none', { score: Number.NaN }, 'scoreIsNoShare'],
  ] as const)('%s', (_, { ...given }, why) => {
    const { near, ...rest } = claim({ ...(given as Partial<SuggestedClaim>) });
    const asked = near === undefined ? rest : { ...rest, near };
    expect(gate(text, [asked]).refused.map((one) => one.why)).toEqual([why]);
  });

  test('the same of the same words a second time, and how many for each reason', () => {
    const { suggestions, counts } = gate(text, [
      claim({}),
      claim({}),
      claim({ cue: 'swore' }),
      claim({ cue: 'vowed' }),
    ]);
    expect(suggestions.length).toBe(1);
    expect([...counts]).toEqual([
      ['isSaidTwice', 1],
      ['cueIsNotInText', 2],
    ]);
  });

  test('a stance that there is not, whatever the type says', () => {
    const stance = JSON.parse('"ADORES"');
    expect(reasons({ stance })).toEqual(['stanceIsUnknown']);
  });
});

test('the stances are those of the schema', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'), { assumeValidSDL: true });
  const stance = schema.getType('Stance');
  const values = stance && 'getValues' in stance ? stance.getValues().map(({ name }) => name) : [];
  expect([...offeredStances]).toEqual(values);
});
