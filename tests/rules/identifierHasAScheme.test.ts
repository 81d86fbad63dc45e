import { expect, test } from 'vitest';
import { identifierHasAScheme } from '../../src/rules/identifierHasAScheme.ts';
import { declare, saysOf } from './writing.ts';

const says = saysOf(identifierHasAScheme, 'identifierHasAScheme');
const actor = (...externalIds: readonly string[]) =>
  declare('Actor', 'macron', { name: 'Macron', kind: 'PERSON', externalIds });

test.each(['Q3052772', '', 'wikidata', 'wikidata ', 'wikidata  Q1', 'wikidata Q1 Q2', 'Wikidata Q1', ' Q1'])(
  '"%s" is none',
  (identifier) => {
    expect(says([actor('gnd 118', identifier)])).toEqual([
      `actors.macron.background.externalIds[1]: "${identifier}" is no identifier. Write its scheme, a space, and the identifier without any: "wikidata Q22686".`,
    ]);
  },
);

test('a scheme and an identifier pass, and so does who has none', () => {
  expect(says([actor('wikidata Q3052772', 'isni 0000-0001'), declare('Actor', 'orban')])).toEqual([]);
});
