import { describe, expect, test } from 'vitest';
import { gate } from '../../src/suggest/gate.ts';
import { rulesSuggester } from '../../src/suggest/rulesSuggester.ts';
import { type KnownActor, suggestableText } from '../../src/suggest/Suggester.ts';

const actors: readonly KnownActor[] = [
  { slug: 'lee', name: 'Ann Lee', aliases: [], kind: 'PERSON' },
  { slug: 'lund', name: 'Lund', aliases: ['the Citadel'], kind: 'STATE' },
  { slug: 'norlund', name: 'Norlund', aliases: [], kind: 'STATE' },
];

/** What is suggested of a text, as it stands in it: who, by which words, what. */
async function suggested(text: string, language = 'en') {
  const read = suggestableText({ text, language, actors });
  const claims = await rulesSuggester.suggest(read, new AbortController().signal);
  const { suggestions, refused } = gate(read, claims);
  expect(refused).toEqual([]);
  return suggestions;
}

const plain = (suggestions: Awaited<ReturnType<typeof suggested>>) =>
  suggestions.map(({ holderText, cue, content }) => [
    holderText?.exact ?? null,
    cue?.exact ?? null,
    ...content.map(({ exact }) => exact),
  ]);

describe('who says what, in English', () => {
  test.each([
    ['“The toll must fall,” Ann Lee said.', [['Ann Lee', 'said', '“The toll must fall,”']]],
    ['“The toll must fall,” said Ann Lee, the mayor.', [['Ann Lee', 'said', '“The toll must fall,”']]],
    [
      '“The toll must fall,” she said on Monday. “It is too high.”',
      [['she', 'said', '“The toll must fall,”', '“It is too high.”']],
    ],
    ['“Must the toll fall?” Ann Lee asked.', [['Ann Lee', 'asked', '“Must the toll fall?”']]],
    ['Ann Lee said that the toll must fall.', [['Ann Lee', 'said', 'that the toll must fall']]],
    ['Ann Lee said the toll must fall.', [['Ann Lee', 'said', 'the toll must fall']]],
    ['Ann Lee, the mayor of Lund, said the toll must fall.', [['Ann Lee', 'said', 'the toll must fall']]],
    [
      'Ann Lee told the council on Monday that the toll must fall.',
      [['Ann Lee', 'told', 'that the toll must fall']],
    ],
    ['The toll must fall, the mayor said.', [['the mayor', 'said', 'The toll must fall']]],
    [
      'According to the council, the toll will fall.',
      [['the council', 'According to', 'the toll will fall']],
    ],
    [
      'The toll will fall, according to the council.',
      [['the council', 'according to', 'The toll will fall']],
    ],
    ['Lund has rejected the toll on ferries.', [['Lund', 'has rejected', 'the toll on ferries']]],
    ['Lund refuses to pay the toll.', [['Lund', 'refuses', 'to pay the toll']]],
    ['Lund urged the council to drop the toll.', [['Lund', 'urged', 'to drop the toll']]],
    ['Lund is wary of the toll.', [['Lund', 'is wary of', 'the toll']]],
    ['Lund was more cautious.', [['Lund', 'was', 'more cautious']]],
    ['Lund would rather wait for the spring.', [['Lund', 'would rather', 'wait for the spring']]],
    [
      'Ann Lee rejected the toll, adding that the ferries are old.',
      [
        ['Ann Lee', 'rejected', 'the toll'],
        ['Ann Lee', 'adding', 'that the ferries are old'],
      ],
    ],
    [
      'Ann Lee said the toll must fall, but Norlund opposes any change.',
      [
        ['Ann Lee', 'said', 'the toll must fall'],
        ['Norlund', 'opposes', 'any change'],
      ],
    ],
    [
      'When Ann Lee said the toll must fall, the council laughed.',
      [['Ann Lee', 'said', 'the toll must fall']],
    ],
    ['Ann Lee: The toll must fall', [['Ann Lee', null, 'The toll must fall']]],
  ])('%s', async (text, expected) => {
    expect(plain(await suggested(text))).toEqual(expected);
  });

  test.each([
    ['nobody is said to', 'There are plans to build a bridge. It is unclear whether it will be built.'],
    ['of whom it is said', 'Ann Lee was accused of fraud.'],
    ['a part of a name', 'The Drudge Report is read in Lund.'],
    ['nothing', ''],
  ])('nothing where it is %s', async (_, text) => {
    expect(await suggested(text)).toEqual([]);
  });
});

describe('what is offered with it', () => {
  const offered = async (text: string) =>
    (await suggested(text)).map(({ stance, hedged, tense, condition }) => [
      stance,
      ...(hedged ? ['hedged'] : []),
      ...(tense === 'CURRENT' ? [] : [tense]),
      ...(condition ? [condition.exact] : []),
    ]);

  test.each([
    ['Lund proposes a lower toll.', ['PROPOSES']],
    ['Lund backs the toll.', ['SUPPORTS']],
    ['Lund doubts that the toll will fall.', ['SCEPTICAL']],
    ['Lund is not sure that the toll will fall.', ['SCEPTICAL']],
    ['Lund does not want to pay the toll.', ['SCEPTICAL']],
    ['Lund opposes the toll.', ['OBJECTS']],
    ['Lund is discussing the toll with Norlund.', ['DISCUSSES']],
    ['Lund is undecided about the toll.', ['UNDECIDED']],
    ['Lund said it opposes the toll.', ['OBJECTS']],
    ['Lund said that the toll should not rise.', ['OBJECTS']],
    [
      'Lund said it would accept the toll if the ferries run at night.',
      ['CONDITIONAL', 'the ferries run at night'],
    ],
    ['Lund demands a lower toll before joining the talks.', ['CONDITIONAL', 'a lower toll']],
    ['Lund warned that the toll would need to be approved first.', ['CONDITIONAL', 'approved first']],
    ['Lund may believe that the toll is fair.', ['SUPPORTS', 'hedged']],
    ['Lund seems hopeful.', ['SUPPORTS', 'hedged']],
    ['Lund no longer supports the toll.', ['SUPPORTS', 'FORMER']],
    ['Lund used to want a higher toll.', ['SUPPORTS', 'FORMER']],
    ['Lund has changed its mind about raising the toll.', ['SUPPORTS', 'FORMER']],
    ['Lund will oppose the toll.', ['OBJECTS', 'PROSPECTIVE']],
  ])('%s', async (text, expected) => {
    expect(await offered(text)).toEqual([expected]);
  });
});

describe('whom they know', () => {
  test('an actor by its alias, with the reason', async () => {
    const [only] = await suggested('The Citadel opposes the toll.');
    expect(only?.holder).toEqual({ slug: 'lund', reason: '“The Citadel” is an alias of Lund' });
  });

  test('whom a pronoun may stand for, with the words that name them', async () => {
    const [, second] = await suggested('Ann Lee opposes the toll. She wants a bridge.');
    expect(second?.holderText?.exact).toBe('She');
    expect(second?.antecedent).toEqual({ start: 0, end: 7, exact: 'Ann Lee' });
    expect(second?.holder).toEqual({
      slug: 'lee',
      reason: '“She” may stand for “Ann Lee”: “Ann Lee” is the name of Ann Lee',
    });
  });

  test('each of several who are known', async () => {
    const both = await suggested('Lund and Norlund oppose the toll.');
    expect(both.map(({ holder, holderText }) => [holder?.slug, holderText?.exact])).toEqual([
      ['lund', 'Lund'],
      ['norlund', 'Norlund'],
    ]);
  });
});

describe('other languages', () => {
  test.each([
    [
      'uk',
      '«Мито має впасти», — сказала міська голова Анна Лі.',
      [['міська голова Анна Лі', 'сказала', '«Мито має впасти»']],
    ],
    ['uk', 'Анна Лі заявила, що мито має впасти.', [['Анна Лі', 'заявила', 'що мито має впасти']]],
    ['uk', '— Мито має впасти, — сказала Лі.', [['Лі', 'сказала', 'Мито має впасти']]],
    ['ru', 'Анна Ли сообщила, что пошлина упадёт.', [['Анна Ли', 'сообщила', 'что пошлина упадёт']]],
    ['de', '„Die Maut muss sinken“, sagte Anna Lee.', [['Anna Lee', 'sagte', '„Die Maut muss sinken“']]],
    [
      'de',
      'Anna Lee erklärte, dass die Maut sinken müsse.',
      [['Anna Lee', 'erklärte', 'dass die Maut sinken müsse']],
    ],
    [
      'fr',
      '« Le péage doit baisser », a déclaré Anne Lee.',
      [['Anne Lee', 'a déclaré', '« Le péage doit baisser »']],
    ],
    ['es', 'Ana Lee afirmó que el peaje debe bajar.', [['Ana Lee', 'afirmó', 'que el peaje debe bajar']]],
    ['pl', 'Anna Lee powiedziała, że cło musi spaść.', [['Anna Lee', 'powiedziała', 'że cło musi spaść']]],
    ['ka', 'მან თქვა: „გადასახადი უნდა შემცირდეს დღეს“.', [[null, null, '„გადასახადი უნდა შემცირდეს დღეს“']]],
    ['de', 'Die „Maut“ ist hoch.', []],
  ])('%s: %s', async (language, text, expected) => {
    expect(plain(await suggested(text, language))).toEqual(expected);
  });
});

test('a common word is found near what is said, however long the text is', async () => {
  const line = 'Ann Lee said that toll NUMBER must fall. ';
  const text = Array.from({ length: 400 }, (_, i) => line.replace('NUMBER', String(i))).join('');
  const all = await suggested(text);
  expect(all.length).toBe(400);
  expect(all.every(({ holderText, content }) => holderText?.end === (content[0]?.start ?? 0) - 6)).toBe(true);
});

test('who has given up hears no more', async () => {
  const text = suggestableText({ text: 'Lund opposes the toll.', language: 'en' });
  await expect(rulesSuggester.suggest(text, AbortSignal.abort())).rejects.toThrow('aborted');
});
