import { expect, test } from 'vitest';
import { companyCut } from '../../src/page/companyCut.ts';
import { companyOf, MOST_ACTORS } from '../../src/page/companyOf.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';

const actor = (slug: string) => ({ slug, name: slug.toUpperCase(), named: true });
const pair = (one: string, other: string, agree: number, contradict: number) => ({
  ...{ actor: actor(one), other: actor(other) },
  ...{ agree, contradict },
});

const PAIRS = [
  pair('ann', 'ben', 2, 0),
  pair('ann', 'cat', 0, 2),
  pair('ben', 'cat', 1, 2),
  pair('cat', 'dan', 1, 0),
  pair('ann', 'dan', 1, 1),
];

test('who agrees stands beside each other, each pair with the same marks both ways', () => {
  const { actors, cells, pairs, left } = companyOf(PAIRS, []);
  expect(actors.map(({ slug }) => slug)).toEqual(['ann', 'ben', 'dan', 'cat']);
  expect(cells.map((row) => row.map((cell) => cell && `${cell.agree}:${cell.contradict}`))).toEqual([
    [null, '2:0', '1:1', '0:2'],
    ['2:0', null, null, '1:2'],
    ['1:1', null, null, '1:0'],
    ['0:2', '1:2', '1:0', null],
  ]);
  expect(pairs.map(({ one, other, score }) => [one, other, score])).toEqual([
    [1, 3, -1 / 3],
    [0, 1, 1],
    [0, 2, 0],
    [0, 3, -1],
    [2, 3, 1],
  ]);
  expect(left).toBe(0);
});

test('those who are part of one stand together under it, in order among themselves, and who is alone does not', () => {
  const south = { slug: 'south', name: 'South' };
  const capital = { slug: 'capital', name: 'Capital', partOf: [south] };
  const partOf = { ann: [south], dan: [capital], ben: [{ slug: 'north', name: 'North' }] };
  const withParts = PAIRS.map((one) => ({
    ...one,
    actor: { ...one.actor, partOf: partOf[one.actor.slug as keyof typeof partOf] ?? [] },
    other: { ...one.other, partOf: partOf[one.other.slug as keyof typeof partOf] ?? [] },
  }));
  const { actors, brackets, pairs } = companyOf(withParts, []);
  expect(actors.map(({ slug }) => slug)).toEqual(['ben', 'ann', 'dan', 'cat']);
  expect(brackets).toEqual([
    { group: null, first: 0, count: 1 },
    { group: south, first: 1, count: 2 },
    { group: null, first: 3, count: 1 },
  ]);
  expect(pairs).toHaveLength(PAIRS.length);
});

test('of several that are chosen there are only pairs between them, of one all of its own', () => {
  expect(companyOf(PAIRS, ['ann', 'cat', 'dan']).pairs).toHaveLength(3);
  expect(companyOf(PAIRS, ['ann']).pairs).toHaveLength(5);
  expect(companyOf([], [])).toEqual({ actors: [], brackets: [], cells: [], pairs: [], left: 0 });
});

test('of too many those are left out who have least in common with others', () => {
  const many = Array.from({ length: MOST_ACTORS + 2 }, (_one, i) =>
    pair('hub', `a${100 + i}`, i < 3 ? 1 : 2, 0),
  );
  const { actors, left } = companyOf(many, []);
  expect(actors).toHaveLength(MOST_ACTORS);
  expect(left).toBe(3);
  expect(actors.map(({ slug }) => slug)).not.toContain('a100');
});

test('what is not drawn is told: of all pairs how many actors, of some of them how many at least', () => {
  const many = Array.from({ length: 50 }, (_one, at) => pair('ann', `b${at}`, 50 - at, 0));
  const company = companyOf(many, []);
  const told = (read: number, total: number, language: 'en' | 'uk' = 'en') =>
    companyCut(company, { read, total }, wordsOf(language), language).join(' ');
  expect(told(50, 50)).toBe(
    'Drawn here are 39 of 50 pairs: those among the 40 actors who have most in common with others. 11 more actors, who have less in common with others, are not shown.',
  );
  expect(told(50, 4869)).toBe(
    'Drawn here are 39 of 4,869 pairs. Read were the 50 with most in common; of these it is those among the 40 actors that have most in common in them. At least 11 more actors, who have less in common with others, are not shown.',
  );
  expect(told(50, 4869, 'uk')).toContain('Не показано щонайменше ще 11 учасників');
  const few = companyOf(PAIRS, []);
  expect(companyCut(few, { read: 5, total: 5 }, wordsOf('en'), 'en')).toEqual([]);
});
