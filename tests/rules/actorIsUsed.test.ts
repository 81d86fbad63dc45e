import { expect, test } from 'vitest';
import { actorIsUsed } from '../../src/rules/actorIsUsed.ts';
import { claim, declare, office, saysOf, tie } from './writing.ts';

const says = saysOf(actorIsUsed, 'actorIsUsed');
const unused = (slug: string) =>
  `actors.${slug}: Nothing speaks of the actor "${slug}". Take it out, or code what the text says of it.`;

test('an actor that nothing names is told', () => {
  const actors = [declare('Actor', 'macron'), declare('Actor', 'orban')];
  expect(says(actors)).toEqual([unused('macron'), unused('orban')]);
  expect(says([...actors, claim()])).toEqual([unused('orban')]);
});

test('whoever holds something, reports it, is tied, is a part or is concerned is used', () => {
  const partOf = { name: 'a', kind: 'PERSON', partOf: ['france'] };
  expect(
    says([
      ...['macron', 'orban', 'france', 'afp', 'putin'].map((slug) => declare('Actor', slug)),
      declare('Actor', 'aide', partOf),
      claim({ holder: 'aide', via: ['afp'] }),
      tie(),
      office(),
      declare('Assertion', 'wants-a-deal', { text: 'Putin wants a deal', about: ['putin'] }),
    ]),
  ).toEqual([]);
});

test('an actor that another document declares as well is there for others too', () => {
  const declarations = [declare('Actor', 'macron', undefined, { document: 'other' })];
  expect(says([declare('Actor', 'macron')], { declarations })).toEqual([]);
});

test('so is one of which something stored speaks', () => {
  expect(says([declare('Actor', 'macron')], { spokenOf: new Set(['Actor macron']) })).toEqual([]);
});
