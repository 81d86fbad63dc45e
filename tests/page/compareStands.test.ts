import { expect, test } from 'vitest';
import type { DiagramPosition, DiagramView } from '../../src/diagrams/DiagramView.ts';
import type { Stance } from '../../src/diagrams/encoding.ts';
import { compareStands } from '../../src/page/compareStands.ts';

/** `a` or `b`, what it is on, the stance; `former` for what is no longer held. */
type Told = readonly [actor: 'a' | 'b', target: string, stance: Stance, former?: 'former' | undefined];

function viewOf(told: readonly Told[]): DiagramView {
  const targets = [...new Set(told.map(([, target]) => target))];
  return {
    title: '',
    cut: [],
    morePositions: 0,
    path: '',
    notes: [],
    actors: ['a', 'b'].map((slug) => ({ slug, name: slug, kind: 'PERSON', named: true })),
    issues: [],
    targets: targets.map((slug) => ({
      slug,
      type: 'Proposal',
      text: slug,
      kind: 'TERMS',
      place: null,
      issue: null,
      unattributed: false,
    })),
    positions: told.map(
      ([actor, target, stance, former], at): DiagramPosition => ({
        id: String(at),
        actor,
        target,
        stance,
        mixed: false,
        hedged: false,
        reported: false,
        former: former !== undefined,
        givenUp: former !== undefined,
        resumed: false,
        step: 1,
        since: null,
        condition: null,
        reason: null,
        claims: [],
        claimCount: 0,
      }),
    ),
  };
}

/** How two stand to each other on one target. */
const relation = (...told: (readonly [actor: 'a' | 'b', stance: Stance, former?: 'former' | undefined])[]) =>
  compareStands(viewOf(told.map(([actor, stance, former]): Told => [actor, 't', stance, former])), [
    'a',
    'b',
  ]).map((compared) => compared.relation);

test.each([
  ['PROPOSES', 'PROPOSES', 'same'],
  ['PROPOSES', 'SUPPORTS', 'same'],
  ['SCEPTICAL', 'OBJECTS', 'same'],
  ['PROPOSES', 'SCEPTICAL', 'opposite'],
  ['SUPPORTS', 'OBJECTS', 'opposite'],
  ['OBJECTS', 'PROPOSES', 'opposite'],
  ['CONDITIONAL', 'SUPPORTS', 'open'],
  ['CONDITIONAL', 'CONDITIONAL', 'open'],
  ['UNDECIDED', 'OBJECTS', 'open'],
  ['DISCUSSES', 'DISCUSSES', 'open'],
  ['WITHDRAWS', 'PROPOSES', 'open'],
] as const)('%s and %s: %s', (first, second, expected) => {
  expect(relation(['a', first], ['b', second])).toEqual([expected]);
});

test('who takes both sides agrees and disagrees at once, with whoever takes any', () => {
  expect(relation(['a', 'SUPPORTS'], ['a', 'SCEPTICAL'], ['b', 'OBJECTS'])).toEqual(['mixed']);
  expect(relation(['a', 'SUPPORTS'], ['b', 'PROPOSES'], ['b', 'OBJECTS'])).toEqual(['mixed']);
  expect(relation(['a', 'SUPPORTS'], ['a', 'SCEPTICAL'], ['b', 'UNDECIDED'])).toEqual(['open']);
});

test('a condition beside a side takes nothing from it', () => {
  expect(relation(['a', 'SUPPORTS'], ['a', 'CONDITIONAL'], ['b', 'OBJECTS'])).toEqual(['opposite']);
});

test('where one says nothing now, only the other speaks, whatever was held before', () => {
  expect(relation(['a', 'SUPPORTS'])).toEqual(['first']);
  expect(relation(['b', 'SUPPORTS'], ['a', 'SUPPORTS', 'former'])).toEqual(['second']);
  expect(relation(['a', 'SUPPORTS', 'former'], ['b', 'OBJECTS', 'former'])).toEqual(['past']);
});

test('disagreement comes first, and what was held stands apart', () => {
  const compared = compareStands(
    viewOf([
      ['a', 'alone', 'PROPOSES'],
      ['a', 'agreed', 'PROPOSES'],
      ['b', 'agreed', 'SUPPORTS'],
      ['a', 'fought', 'OBJECTS'],
      ['b', 'fought', 'SUPPORTS'],
      ['b', 'fought', 'SCEPTICAL', 'former'],
    ]),
    ['a', 'b'],
  );
  const ids = (pair: readonly (readonly DiagramPosition[])[]) => pair.map((list) => list.map(({ id }) => id));
  expect(
    compared.map(({ target, relation, held, former }) => [target.slug, relation, ids(held), ids(former)]),
  ).toEqual([
    ['fought', 'opposite', [['3'], ['4']], [[], ['5']]],
    ['agreed', 'same', [['1'], ['2']], [[], []]],
    ['alone', 'first', [['0'], []], [[], []]],
  ]);
});
