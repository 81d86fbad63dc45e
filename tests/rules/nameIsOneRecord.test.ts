import { expect, test } from 'vitest';
import { nameIsOneRecord } from '../../src/rules/nameIsOneRecord.ts';
import { declare, saysOf } from './writing.ts';

const says = saysOf(nameIsOneRecord, 'nameIsOneRecord');
const remedy = 'Name them apart, or declare both under one slug where they are one.';
const actor = (slug: string, name: string, aliases: readonly string[] = []) =>
  declare('Actor', slug, { name, kind: 'GOVERNMENT', aliases });

test('two actors of one name are told, whatever its case and accents, and each pair once', () => {
  expect(
    says([
      actor('ardania-mfa', 'Foreign Ministry', ['the ministry']),
      actor('velmark-mfa', 'foreign  ministry', ['The Ministry']),
    ]),
  ).toEqual([
    `actors.ardania-mfa.name: "Foreign Ministry" is what the actor "velmark-mfa" is called as well. ${remedy}`,
    `actors.velmark-mfa.name: "foreign  ministry" is what the actor "ardania-mfa" is called as well. ${remedy}`,
  ]);
});

test('an alias that is another’s name, alias or slug', () => {
  const of = (at: string, name: string, other: string) =>
    `${at}: "${name}" is what the actor "${other}" is called as well. ${remedy}`;
  expect(says([actor('orban', 'Viktor Orbán'), actor('aide', 'An aide', ['VIKTOR ORBAN'])])).toEqual([
    of('actors.orban.name', 'Viktor Orbán', 'aide'),
    of('actors.aide.aliases', 'VIKTOR ORBAN', 'orban'),
  ]);
  expect(says([actor('nato', 'The Alliance'), actor('brussels', 'Brussels', ['NATO'])])).toEqual([
    of('actors.nato.slug', 'nato', 'brussels'),
    of('actors.brussels.aliases', 'NATO', 'nato'),
  ]);
});

test('two places of one name, and two targets of one type with one text', () => {
  const twice = (type: string, field: string) =>
    says(['a', 'b'].map((slug) => declare(type, slug, { [field]: 'Same words' })));
  for (const [type, field] of [
    ['Place', 'name'],
    ['Issue', 'text'],
    ['Proposal', 'text'],
    ['Assertion', 'text'],
  ] as const) {
    const list = `${type.toLowerCase()}s`;
    expect(twice(type, field)).toEqual(
      ['ab', 'ba'].map(
        ([one, other]) =>
          `${list}.${one}.${field}: "Same words" is what the ${type.toLowerCase()} "${other}" is called as well. ${remedy}`,
      ),
    );
  }
});

test('things of different types may be called the same, and so may one thing twice', () => {
  expect(
    says([
      actor('geneva-city', 'Geneva', ['geneva', 'Genève']),
      declare('Place', 'geneva', { name: 'Geneva' }),
      declare('Issue', 'where', { text: 'Geneva' }),
      declare('Assertion', 'there', { text: 'Geneva' }),
    ]),
  ).toEqual([]);
});

test('many of one name are told once each, with a few of the others', () => {
  const slugs = Array.from({ length: 300 }, (_, i) => `aide-${i}`);
  const told = says(slugs.map((slug) => actor(slug, 'An Aide', ['The Aide'])));
  expect(told).toHaveLength(300);
  expect(told[0]).toBe(
    `actors.aide-0.name: "An Aide" is what the actor "aide-1" (and "aide-2", "aide-3" and 296 more) is called as well. ${remedy}`,
  );
});
