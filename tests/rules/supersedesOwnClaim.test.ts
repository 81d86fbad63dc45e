import { expect, test } from 'vitest';
import { supersedesOwnClaim } from '../../src/rules/supersedesOwnClaim.ts';
import { claim, saysOf } from './writing.ts';

const says = saysOf(supersedesOwnClaim, 'supersedesOwnClaim');
const named = (name: string, earlier: readonly string[] = [], more = {}) =>
  claim({
    at: ['claims', name],
    name,
    supersedes: earlier.map((c) => ({ claim: c, evidence: [] })),
    ...more,
  });

test('an earlier claim of the same holder', () => {
  expect(says([named('a'), named('b', ['a'], { target: 'budapest-venue' }), named('c', ['b', 'a'])])).toEqual(
    [],
  );
  const claims = new Map([
    ['c1', { id: 'c1', holder: 'macron', stance: 'SUPPORTS', target: 'geneva-venue', status: 'ACCEPTED' }],
  ]);
  expect(says([named('a', ['c1'])], { claims })).toEqual([]);
});

test('a claim of somebody else', () => {
  expect(says([named('a', [], { holder: 'orban' }), named('b', ['a'])])).toEqual([
    'claims.b.supersedes[0].claim: The claim "a" is held by "orban", and "macron" cannot change that actor\'s mind. Name an earlier claim of "macron".',
  ]);
  const claims = new Map([
    ['c1', { id: 'c1', holder: 'orban', stance: 'SUPPORTS', target: 'geneva-venue', status: 'ACCEPTED' }],
  ]);
  expect(says([named('b', ['c1'])], { claims })).toEqual([
    'claims.b.supersedes[0].claim: The claim "c1" is held by "orban", and "macron" cannot change that actor\'s mind. Name an earlier claim of "macron".',
  ]);
});

test('itself', () => {
  expect(says([named('a', ['a'])])).toEqual([
    'claims.a.supersedes[0].claim: The claim "a" supersedes itself. Name the earlier claim that it takes the place of.',
  ]);
});

test('in a circle: each link of it is named, and no other', () => {
  expect(says([named('a', ['c']), named('b', ['a']), named('c', ['b']), named('d', ['c'])])).toEqual([
    'claims.a.supersedes[0].claim: "a" supersedes "c", which supersedes it in turn. One of them was earlier: take the other link out.',
    'claims.b.supersedes[0].claim: "b" supersedes "a", which supersedes it in turn. One of them was earlier: take the other link out.',
    'claims.c.supersedes[0].claim: "c" supersedes "b", which supersedes it in turn. One of them was earlier: take the other link out.',
  ]);
});

test('names of other documents are other claims', () => {
  expect(says([named('a', ['b']), named('b', ['a'], { document: 'other' })])).toEqual([]);
});

test('many changes of mind, each of two earlier ones', () => {
  const claims = Array.from({ length: 400 }, (_, i) =>
    named(
      `c${i}`,
      [i - 1, i - 2].filter((n) => n >= 0).map((n) => `c${n}`),
    ),
  );
  expect(says(claims)).toEqual([]);
});
