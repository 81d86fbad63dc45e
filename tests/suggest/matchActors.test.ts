import { expect, test } from 'vitest';
import { matchActors } from '../../src/suggest/matchActors.ts';
import type { KnownActor } from '../../src/suggest/Suggester.ts';

const actor = (slug: string, name: string, kind: string, aliases: readonly string[] = []): KnownActor => ({
  ...{ slug, name, kind, aliases },
});

const actors = [
  actor('norlund', 'Norlund', 'STATE'),
  actor('norlund-ministry', 'Norlund foreign ministry', 'GOVERNMENT', ['Norlund’s foreign ministry']),
  actor('norlund-government', 'Norlund government', 'GOVERNMENT', ['the Citadel']),
  actor('brandt', 'Kirsti Brandt', 'PERSON'),
  actor('brandt-foundation', 'Brandt Foundation', 'ORGANIZATION'),
  actor('norlund-officials', 'Norlund officials', 'GROUP'),
  actor('eastern-leaders', 'Eastern leaders', 'GROUP'),
  actor('western-leaders', 'Western leaders', 'GROUP'),
];

test.each([
  ['Kirsti Brandt', [['brandt', '“Kirsti Brandt” is the name of Kirsti Brandt']]],
  ['Brandt', [['brandt', '“Brandt” is the last name of Kirsti Brandt']]],
  ['KIRSTI  BRÁNDT', [['brandt', '“KIRSTI  BRÁNDT” is the name of Kirsti Brandt']]],
  ['The Citadel', [['norlund-government', '“The Citadel” is an alias of Norlund government']]],
  [
    'Norlund’s foreign ministry',
    [['norlund-ministry', '“Norlund’s foreign ministry” is an alias of Norlund foreign ministry']],
  ],
  [
    'the President of Norlund, Kirsti Brandt',
    [
      ['brandt', '“kirsti brandt” in “the President of Norlund, Kirsti Brandt” is the name of Kirsti Brandt'],
      ['norlund', '“norlund” in “the President of Norlund, Kirsti Brandt” is the name of Norlund'],
    ],
  ],
  ['officials', [['norlund-officials', '“officials” may be short for Norlund officials']]],
  ['leaders', []],
  ['a sailor', []],
  ['…', []],
] as const)('%s', (words, expected) => {
  expect(matchActors(words, actors).map(({ slug, reason }) => [slug, reason])).toEqual(expected);
});
