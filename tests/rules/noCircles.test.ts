import { expect, test } from 'vitest';
import { noCircles } from '../../src/rules/noCircles.ts';
import { declare, saysOf } from './writing.ts';

const says = saysOf(noCircles, 'noCircles');
const actor = (slug: string, ...partOf: string[]) => declare('Actor', slug, { partOf });
const target = (slug: string, ...broader: string[]) => declare('Issue', slug, { broader });

test('nothing is a part of itself', () => {
  expect(says([actor('nato', 'nato')])).toEqual([
    'actors.nato.background.partOf[0]: "nato" would be part of itself: nato → nato. Take one of these links out.',
  ]);
});

test('however long the way round, each link of it is named', () => {
  expect(says([target('a', 'b'), target('b', 'x', 'c'), target('c', 'a'), target('x')])).toEqual([
    'issues.a.broader[0]: "a" would be narrower than itself: a → b → c → a. Take one of these links out.',
    'issues.b.broader[1]: "b" would be narrower than itself: b → c → a → b. Take one of these links out.',
    'issues.c.broader[0]: "c" would be narrower than itself: c → a → b → c. Take one of these links out.',
  ]);
});

test('two ways up are no circle', () => {
  expect(says([target('a', 'b', 'c'), target('b', 'd'), target('c', 'd'), target('d')])).toEqual([]);
});

test('an actor and a target of one slug are two things', () => {
  expect(says([actor('a', 'b'), target('b', 'a')])).toEqual([]);
});

test('the way may lead through what is stored', () => {
  const record = (slug: string, above: readonly string[]) =>
    [`Actor ${slug}`, { type: 'Actor', slug, above }] as const;
  const records = new Map([record('b', ['Actor c']), record('c', ['Actor a'])]);
  const fault =
    'actors.a.background.partOf[0]: "a" would be part of itself: a → b → c → a. Take one of these links out.';
  expect(says([actor('a', 'b')], { records })).toEqual([fault]);
});

test('… or through what another document declares of the same actor', () => {
  const declarations = [
    { type: 'Actor', slug: 'b', document: 'other', coder: 'dm', fields: { partOf: ['a'] } },
  ] as const;
  expect(says([actor('a', 'b'), actor('b')], { declarations })).toEqual([
    'actors.a.background.partOf[0]: "a" would be part of itself: a → b → a. Take one of these links out.',
  ]);
});

test('a ladder of thousands of rungs, each with two ways up, is climbed', () => {
  const rungs = Array.from({ length: 300 }, (_, i) => [
    target(`l${i}`, `l${i + 1}`, `r${i + 1}`),
    target(`r${i}`, `l${i + 1}`, `r${i + 1}`),
  ]);
  expect(says(rungs.flat())).toEqual([]);
});
