import { expect, test } from 'vitest';
import { knownNames } from '../../src/commands/knownNames.ts';
import { identifierIsOneActor } from '../../src/rules/identifierIsOneActor.ts';
import { declare, saysOf } from './writing.ts';

const says = saysOf(identifierIsOneActor, 'identifierIsOneActor');
const actor = (slug: string, ...externalIds: readonly string[]) =>
  declare('Actor', slug, { name: slug, kind: 'PERSON', externalIds });
const remedy = 'Correct the identifier, or declare both under one slug where they are one.';

test('one identifier of one scheme is not that of two actors', () => {
  expect(
    says([actor('macron', 'wikidata Q3052772'), actor('orban', 'viaf 12', 'wikidata q3052772')]),
  ).toEqual([
    `actors.macron.externalIds: "wikidata Q3052772" identifies "orban" already. ${remedy}`,
    `actors.orban.externalIds: "wikidata q3052772" identifies "macron" already. ${remedy}`,
  ]);
});

test('nor of one in another dossier, or of one that is stored', () => {
  const told = [`actors.macron.externalIds: "wikidata Q1" identifies "other" already. ${remedy}`];
  const other = { ...actor('other', 'wikidata Q1'), document: 'b' };
  expect(says([actor('macron', 'wikidata Q1')], { declarations: [other] })).toEqual(told);
  const names = knownNames('Actor', 'other', other.fields).map(({ key }) => ({ key, slug: 'other' }));
  expect(says([actor('macron', 'wikidata Q1')], { names })).toEqual(told);
});

test('two schemes may have the same number, and two dossiers the same actor', () => {
  const again = { ...actor('macron', 'wikidata Q1'), document: 'b' };
  expect(
    says([actor('macron', 'wikidata Q1'), actor('orban', 'viaf Q1')], { declarations: [again] }),
  ).toEqual([]);
});
