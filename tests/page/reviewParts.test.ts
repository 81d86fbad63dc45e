import { describe, expect, test } from 'vitest';
import { keyIn } from '../../src/page/client/viewer/keyIn.ts';
import type { DerivedNode, DraftNode } from '../../src/page/operations/drafts.ts';
import type { ReadingNode } from '../../src/page/operations/readings.ts';
import { differencesOf } from '../../src/page/readings/differencesOf.ts';
import { decisionsOn } from '../../src/page/review/decisionsOn.ts';
import { derivedLabel } from '../../src/page/review/derivedLabel.ts';
import { draftChanges } from '../../src/page/review/draftChanges.ts';
import { nextOf } from '../../src/page/review/nextOf.ts';
import { wordsOf } from '../../src/page/words/wordsOf.ts';

const held: DerivedNode = {
  ...{ target: 'geneva', stance: 'SUPPORTS', former: false, givenUp: false, resumed: false, step: 1 },
  ...{ mixed: false, hedged: false, reported: false, claims: ['a'] },
};
const onGeneva = { __typename: 'Proposal', slug: 'geneva', text: 'Meet in Geneva' } as const;
const onBasel = { __typename: 'Proposal', slug: 'basel', text: 'Meet in Basel' } as const;

describe('what somebody may make of a draft', () => {
  test.each([
    ['REVIEW', false, 'sue', 'accept reject'],
    ['ADMIN', true, 'sue', 'accept reject'],
    ['CODE', false, 'sue', ''],
    ['CODE', false, 'rita', 'accept reject'],
    ['CODE', true, 'rita', 'retract'],
    ['SUGGEST', true, 'rita', 'retract'],
    ['SUGGEST', true, 'sue', ''],
    ['READ', false, 'rita', ''],
  ] as const)('%s, reviewed: %s, of %s: %s', (role, reviewed, recordedBy, may) => {
    const found = decisionsOn({ name: 'rita', role, reviewed }, { recordedBy });
    expect(
      Object.entries(found)
        .filter(([, is]) => is)
        .map(([name]) => name)
        .join(' '),
    ).toBe(may);
  });
});

describe('what a draft would change', () => {
  const draft = (gaveUp: readonly (typeof onBasel)[], before: DerivedNode[], after: DerivedNode[]) =>
    ({
      claim: { target: onGeneva, supersedes: gaveUp.map((target) => ({ claim: { target } })) },
      wouldChange: { before, after },
    }) as unknown as DraftNode;

  test('is told by target, its own first, and nothing where nothing is held', () => {
    const gone = { ...held, target: 'basel', former: true, givenUp: true };
    expect(
      draftChanges(draft([onBasel], [{ ...held, target: 'basel' }], [gone, { ...held, claims: ['b'] }])),
    ).toEqual([
      { target: onGeneva, before: [], after: [{ ...held, claims: ['b'] }], same: false },
      { target: onBasel, before: [{ ...held, target: 'basel' }], after: [gone], same: false },
    ]);
    expect(draftChanges(draft([], [], []))).toEqual([]);
  });

  test('may be only what positions rest on', () => {
    const after = { ...held, claims: ['a', 'b'] };
    expect(draftChanges(draft([], [held], [after]))).toEqual([
      { target: onGeneva, before: [held], after: [after], same: true },
    ]);
  });

  test('is said in words', () => {
    const words = wordsOf('en');
    expect(derivedLabel(held, 'Proposal', words)).toBe('supports');
    expect(derivedLabel({ ...held, former: true, givenUp: true, reported: true }, 'Assertion', words)).toBe(
      'says so (as others report; no longer held)',
    );
    expect(derivedLabel({ ...held, hedged: true, mixed: true, step: 2 }, 'Proposal', words)).toBe(
      'supports (as the text guesses; and takes the other side as well; their stance no. 2 on this)',
    );
  });
});

test('the focus goes to what comes behind what is gone, else to what stands before it', () => {
  expect(nextOf(['a', 'b', 'c'], ['b'])).toBe('c');
  expect(nextOf(['a', 'b', 'c'], ['c'])).toBe('b');
  expect(nextOf(['a', 'b', 'c', 'd'], ['a', 'c'])).toBe('d');
  expect(nextOf(['a', 'b'], ['a', 'b'])).toBe(null);
});

test('a key is found alone, and in the address that came with it', () => {
  const key = `demarche_${'aZ0_-'.repeat(8)}abc`;
  expect(keyIn(` ${key}\n`)).toBe(key);
  expect(keyIn(`https://demarche.example/graph#key=${key}`)).toBe(key);
  for (const wrong of ['', 'demarche_', `${key}x`, `x${key}`, `?key=${key}`]) expect(keyIn(wrong)).toBe(null);
});

test('of the differences of many coders, those of two are left', () => {
  const reading = (coder: string, more: Partial<ReadingNode> = {}): ReadingNode => ({
    ...{ coder, claim: `${coder}1`, holder: 'ann', holderName: 'Ann' },
    ...{ target: 'geneva', targetText: 'Meet in Geneva', stance: 'SUPPORTS', ...more },
  });
  const at = (start: number, readings: readonly ReadingNode[]) => ({
    ...{ start, end: start + 3, exact: 'abc' },
    readings,
  });
  const [a, b] = [reading('a'), reading('b', { holder: 'ben', stance: 'OBJECTS' })];
  expect(
    differencesOf(
      [at(0, [a, b]), at(5, [reading('a'), reading('b'), reading('c', { stance: null })]), at(9, [b])],
      ['a', 'b'],
    ),
  ).toEqual([
    { start: 0, end: 3, exact: 'abc', first: a, second: b, fields: ['holder', 'stance'] },
    { start: 9, end: 12, exact: 'abc', first: null, second: b, fields: [] },
  ]);
});
