import { expect, test } from 'vitest';
import { knownNames } from '../../src/commands/knownNames.ts';
import { formerSlugIsFree } from '../../src/rules/formerSlugIsFree.ts';
import { claim, declare, saysOf } from './writing.ts';

const says = saysOf(formerSlugIsFree, 'formerSlugIsFree');
const actor = (slug: string, ...formerSlugs: readonly string[]) =>
  declare('Actor', slug, { name: slug, kind: 'PERSON', formerSlugs });

test('what is called otherwise now, and nothing else is called so', () => {
  expect(says([actor('macron', 'president', 'emmanuel'), actor('orban'), claim()])).toEqual([]);
});

test('a slug that is still declared, here, in another dossier or in the store', () => {
  const told = [
    'actors.macron.formerSlugs: "president" is still declared, and no earlier slug. Take that declaration out, or this.',
  ];
  const other = actor('president');
  expect(says([actor('macron', 'president'), other])).toEqual([
    ...told,
    'actors.president.slug: "president" is an earlier slug of "macron". Choose another, or take it out of formerly: there.',
  ]);
  expect(says([actor('macron', 'president')], { declarations: [{ ...other, document: 'b' }] })).toEqual(told);
  const names = knownNames('Actor', 'president', {}).map(({ key }) => ({ key, slug: 'president' }));
  expect(says([actor('macron', 'president')], { names })).toEqual(told);
});

test('a slug that two had, that it has now, and circles', () => {
  expect(says([actor('macron', 'president'), actor('orban', 'president')])).toEqual([
    'actors.macron.formerSlugs: "president" is an earlier slug of "orban" as well. Let it lead to one of them.',
    'actors.orban.formerSlugs: "president" is an earlier slug of "macron" as well. Let it lead to one of them.',
  ]);
  expect(says([actor('macron', 'macron')])).toEqual([
    'actors.macron.formerSlugs: "macron" is the slug that it has now. Name those that it had before, or leave this out.',
  ]);
  expect(says([actor('a', 'b'), actor('b', 'a')])).toHaveLength(2);
});

test('whoever still names it is told what it is called', () => {
  expect(says([actor('macron', 'president'), claim({ holder: 'president', via: ['president'] })])).toEqual([
    'claims[0].holder: "president" is "macron" now. Write that.',
    'claims[0].via[0]: "president" is "macron" now. Write that.',
  ]);
});

test('targets share their slugs, and places have their own', () => {
  expect(
    says([
      declare('Issue', 'where', { text: 'Where?', formerSlugs: ['geneva'] }),
      declare('Place', 'geneva', { name: 'Geneva' }),
      declare('Proposal', 'geneva', { text: 'Meet in Geneva', kind: 'VENUE' }),
    ]),
  ).toEqual([
    'issues.where.formerSlugs: "geneva" is still declared, and no earlier slug. Take that declaration out, or this.',
    'proposals.geneva.slug: "geneva" is an earlier slug of "where". Choose another, or take it out of formerly: there.',
  ]);
});
