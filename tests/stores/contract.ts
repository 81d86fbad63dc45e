import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Value } from '../../src/plan/bindValues.ts';
import type { Condition, ReadPlan } from '../../src/plan/ReadPlan.ts';
import { MOST_MATCHES_SORTED } from '../../src/stores/mostMatchesSorted.ts';
import type { Row, Store } from '../../src/stores/Store.ts';
import {
  all,
  along,
  edge,
  equals,
  list,
  one,
  page,
  plan,
  scalar,
  scalars,
  shape,
  valuesIn,
} from './plans.ts';
import { row, rows } from './rows.ts';

/**
 * What every store does. A store that passes can be used for another.
 *
 * @param open a store with nothing in it; the one before it has been closed
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} reads`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.transaction((t) => t.put(rows));
    });
    afterAll(() => store.close());
    reads(async (p, values = []) => valuesIn(p, await store.read(p, values)));

    test('refuses to begin when the signal is aborted already', async () => {
      const asked = store.read(plan(one(all, [shape('Actor', scalar('slug'))])), [], AbortSignal.abort());
      await expect(asked).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    });

    test('prints a plan always alike, with no value in it', () => {
      const printed = () =>
        store.print(plan(one(all, [shape('Actor')], { conditions: [equals('slug', 0)] }))).text;
      expect(printed()).toBe(printed());
      expect(printed()).not.toContain('amber');
    });

    test('says how it would run a plan, a step a line, without a value in it', async () => {
      const explained = await store.explain(plan(one(all, slugs, slugIs)), ['amber']);
      expect(explained.split('\n').length).toBeGreaterThan(1);
      expect(explained).toMatch(/Actor\(slug\)/);
      expect(explained).not.toContain('amber');
    });

    test('says that it is well', async () => {
      await expect(store.health()).resolves.toBeUndefined();
    });
  });

  describe(`${name} writes`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      return () => store.close();
    });
    writes(() => store);
  });
}

type Read = (plan: ReadPlan, values?: readonly Value[]) => Promise<readonly unknown[]>;

const slugs = [shape('Actor', scalar('slug'))];
const claims = [shape('Claim', scalar('id'))];
const targets = ['Issue', 'Proposal', 'Assertion'].map((type) => shape(type, scalar('slug')));
const found = ['Actor', 'Place', 'Issue', 'Proposal', 'Assertion', 'Document', 'Claim', 'Passage'].map(
  (type) => shape(type, scalar('id')),
);
const slugIs = { conditions: [equals('slug', 0)] };
const oneOf = (field: string, param: number): Condition => ({ kind: 'oneOf', field, param });
const words = (param: number): Condition => ({ kind: 'words', param });

function reads(read: Read): void {
  describe('one', () => {
    test('by its slug, with texts, booleans, nulls and lists as they were written', async () => {
      const shapes = [shape('Actor', ...scalars('id', 'slug', 'name', 'named', 'description', 'aliases'))];
      const asked = plan(one(all, shapes, slugIs));
      expect(await read(asked, ['amber'])).toEqual([
        ['amber', 'amber', 'Amber', true, null, ['Envoy', 'Āmber']],
      ]);
      expect(await read(asked, ['birch'])).toEqual([
        ['birch', 'birch', 'Birch 🌲𝔅', true, "A “tree”,\n\\ or 'two'", []],
      ]);
      expect(await read(asked, ['nobody'])).toEqual([null]);
    });

    test('has whole numbers as numbers', async () => {
      const shapes = [shape('Passage', ...scalars('start', 'end', 'section'))];
      expect(await read(plan(one(all, shapes, { conditions: [equals('id', 0)] })), ['p2'])).toEqual([
        [5, 20, null],
      ]);
    });

    test('with nothing asked of it is an empty row', async () => {
      const asked = plan(one(all, [shape('Actor', { kind: 'typename', key: 't' })], slugIs));
      expect(await read(asked, ['amber'])).toEqual([[]]);
    });

    test('of several types by its id says which it is', async () => {
      const shapes = [
        shape('Actor', scalar('name')),
        shape('Issue', scalar('text')),
        shape('Proposal', scalar('kind'), one(along('Proposal', 'issue'), [shape('Issue', scalar('slug'))])),
        shape('Claim'),
      ];
      const asked = plan(one(all, shapes, { conditions: [equals('id', 0)] }));
      expect(await read(asked, ['cedar'])).toEqual([[0, 'Cedar']]);
      expect(await read(asked, ['talks'])).toEqual([[1, 'Where to talk?']]);
      expect(await read(asked, ['island'])).toEqual([[2, 'VENUE', ['talks']]]);
      expect(await read(asked, ['c4'])).toEqual([[3]]);
      expect(await read(asked, ['port'])).toEqual([null]);
    });

    test('of one of the types in a shared table is of that type only', async () => {
      expect(await read(plan(one(all, [shape('Issue', scalar('slug'))], slugIs)), ['talks'])).toEqual([
        ['talks'],
      ]);
      expect(await read(plan(one(all, [shape('Issue', scalar('slug'))], slugIs)), ['island'])).toEqual([
        null,
      ]);
      const byId = { conditions: [equals('id', 0)] };
      expect(await read(plan(one(all, [shape('Issue', scalar('slug'))], byId)), ['island'])).toEqual([null]);
    });

    test('along an edge, in either direction, to rows of several types, or to nothing', async () => {
      const target = one(along('Claim', 'target'), [
        shape('Issue', scalar('slug')),
        shape('Proposal', scalar('slug'), one(along('Proposal', 'place'), [shape('Place', scalar('name'))])),
        shape('Assertion', scalar('slug')),
      ]);
      const asked = plan(
        one(
          all,
          [
            shape(
              'Claim',
              one(along('Claim', 'holder'), slugs),
              target,
              one(along('Claim', 'position'), [shape('Position', scalar('stance'))]),
            ),
          ],
          {
            conditions: [equals('id', 0)],
          },
        ),
      );
      expect(await read(asked, ['c1'])).toEqual([[['amber'], [1, 'island', ['Port']], ['PROPOSES']]]);
      expect(await read(asked, ['c4'])).toEqual([[['amber'], [2, 'honest'], null]]);
      expect(await read(asked, ['c6'])).toEqual([[['cedar'], [0, 'talks'], null]]);
      expect(await read(asked, ['c7'])).toEqual([[['birch'], [1, 'harbour', null], null]]);
    });
  });

  describe('a list', () => {
    const of = (type: string, name: string, shapes: readonly ReturnType<typeof shape>[]) =>
      plan(one(all, [shape(type, list(along(type, name), shapes))], { conditions: [equals('id', 0)] }));

    test('is in the order of its type, whatever was written first', async () => {
      const asked = of('Claim', 'evidence', [shape('Passage', scalar('id'))]);
      expect(await read(asked, ['c1'])).toEqual([[[['p1'], ['p2']]]]);
    });

    test('is as written where its links keep that order', async () => {
      expect(await read(of('Claim', 'via', slugs), ['c1'])).toEqual([[[['cedar'], ['birch']]]]);
    });

    test('is empty where there is nothing', async () => {
      expect(await read(of('Claim', 'via', slugs), ['c2'])).toEqual([[[]]]);
      expect(await read(of('Actor', 'offices', [shape('Office', scalar('id'))]), ['cedar'])).toEqual([[[]]]);
    });

    test('of several types is in one order', async () => {
      expect(await read(of('Proposal', 'broader', targets), ['harbour'])).toEqual([
        [
          [
            [2, 'honest'],
            [1, 'island'],
            [0, 'talks'],
          ],
        ],
      ]);
      expect(await read(of('Issue', 'narrower', targets), ['talks'])).toEqual([[[[1, 'harbour']]]]);
    });

    test('along two relationships has each row once', async () => {
      const asked = of('Actor', 'ties', [shape('Tie', scalar('id'))]);
      expect(await read(asked, ['amber'])).toEqual([[[['close'], ['back']]]]);
      expect(await read(asked, ['birch'])).toEqual([[[['close'], ['own']]]]);
    });

    test('of rows with lists of their own', async () => {
      const about = list(along('Proposal', 'about'), [
        shape('Actor', scalar('slug'), list(along('Actor', 'partOf'), slugs)),
      ]);
      expect(await read(plan(one(all, [shape('Proposal', about)], slugIs)), ['harbour'])).toEqual([
        [
          [
            ['amber', [['cedar']]],
            ['birch', [['cedar']]],
          ],
        ],
      ]);
    });
  });

  describe('a page', () => {
    const whole = { hasNextPage: true, totalCount: true };

    test('of all rows goes on behind its last', async () => {
      const begin = plan(page(all, slugs, 0, whole));
      expect(await read(begin, [2])).toEqual([
        [
          [
            ['amber', 'amber'],
            ['birch', 'birch'],
          ],
          true,
          3,
        ],
      ]);
      const on = plan(page(all, slugs, 0, { ...whole, after: 1 }));
      expect(await read(on, [2, 'birch'])).toEqual([[[['cedar', 'cedar']], false, 3]]);
      expect(await read(on, [1, 'amber'])).toEqual([[[['birch', 'birch']], true, 3]]);
      expect(await read(on, [1, 'zzz'])).toEqual([[[], false, 3]]);
      expect(await read(begin, [3])).toMatchObject([[expect.anything(), false, 3]]);
      expect(await read(begin, [0])).toEqual([[[], true, 3]]);
      expect(await read(on, [0, 'cedar'])).toEqual([[[], false, 3]]);
    });

    test('holds what was asked for and null for the rest', async () => {
      expect(await read(plan(page(all, slugs, 0, { rows: false })), [2])).toEqual([[null, null, null]]);
      expect(await read(plan(page(all, slugs, 0, { rows: false, totalCount: true })), [2])).toEqual([
        [null, null, 3],
      ]);
      expect(await read(plan(page(all, slugs, 0, { rows: false, hasNextPage: true })), [2])).toEqual([
        [null, true, null],
      ]);
      expect(await read(plan(page(all, [shape('Actor')], 0)), [1])).toEqual([[[['amber']], null, null]]);
    });

    const status = equals('status', 1);
    const ofAmber = (conditions: readonly Condition[], more = {}) =>
      plan(
        one(
          all,
          [shape('Actor', page(along('Actor', 'claims'), claims, 2, { conditions, ...whole, ...more }))],
          slugIs,
        ),
      );

    test('along an edge, cut by conditions', async () => {
      const c1 = ['1', 'c1'];
      const c3 = ['3', 'c3'];
      const c5 = ['5', 'c5'];
      expect(await read(ofAmber([status]), ['amber', 'ACCEPTED', 2])).toEqual([[[[c1, c3], true, 3]]]);
      expect(await read(ofAmber([status], { after: 3 }), ['amber', 'ACCEPTED', 2, '1'])).toEqual([
        [[[c3, c5], false, 3]],
      ]);
      expect(await read(ofAmber([status]), ['amber', 'DRAFT', 2])).toEqual([[[[['4', 'c4']], false, 1]]]);
      expect(
        await read(ofAmber([status, equals('voice', 3)]), ['amber', 'ACCEPTED', 9, 'PARAPHRASE']),
      ).toEqual([[[[c3], false, 1]]]);
      expect(await read(ofAmber([]), ['amber', 'ACCEPTED', 9])).toMatchObject([[[{ length: 4 }, false, 4]]]);
    });

    test('cut by several values is merged into one order; no value finds nothing', async () => {
      const stances = oneOf('stance', 3);
      const root = plan(page(all, claims, 2, { conditions: [status, stances], ...whole }));
      expect(await read(root, [null, 'ACCEPTED', 9, ['SCEPTICAL', 'OBJECTS', 'SCEPTICAL']])).toEqual([
        [
          [
            ['2', 'c2'],
            ['3', 'c3'],
            ['5', 'c5'],
          ],
          false,
          3,
        ],
      ]);
      expect(await read(root, [null, 'ACCEPTED', 2, ['SCEPTICAL', 'OBJECTS']])).toEqual([
        [
          [
            ['2', 'c2'],
            ['3', 'c3'],
          ],
          true,
          3,
        ],
      ]);
      expect(await read(root, [null, 'ACCEPTED', 9, []])).toEqual([[[], false, 0]]);
      const next = plan(page(all, claims, 2, { conditions: [status, stances], ...whole, after: 4 }));
      expect(await read(next, [null, 'ACCEPTED', 9, ['SCEPTICAL', 'OBJECTS'], '3'])).toEqual([
        [[['5', 'c5']], false, 3],
      ]);
      const onTarget = plan(
        one(
          all,
          [
            shape(
              'Proposal',
              page(along('Proposal', 'claims'), claims, 2, { conditions: [status, stances] }),
            ),
          ],
          slugIs,
        ),
      );
      expect(await read(onTarget, ['harbour', 'ACCEPTED', 9, ['SUPPORTS', 'OBJECTS']])).toEqual([
        [
          [
            [
              ['3', 'c3'],
              ['7', 'c7'],
            ],
            null,
            null,
          ],
        ],
      ]);
      // No index has both: one of them is checked on each row.
      expect(
        await read(ofAmber([status, stances]), ['amber', 'ACCEPTED', 9, ['SCEPTICAL', 'PROPOSES']]),
      ).toEqual([
        [
          [
            [
              ['1', 'c1'],
              ['5', 'c5'],
            ],
            false,
            2,
          ],
        ],
      ]);
      expect(await read(ofAmber([status, stances]), ['amber', 'ACCEPTED', 9, []])).toEqual([
        [[[], false, 0]],
      ]);
    });

    test('compares with false, and with what is not null only', async () => {
      const former = plan(
        one(
          all,
          [
            shape(
              'Proposal',
              page(along('Proposal', 'positions'), [shape('Position', scalar('id'))], 1, {
                conditions: [equals('former', 2)],
              }),
            ),
          ],
          slugIs,
        ),
      );
      expect(await read(former, ['island', 9, false])).toEqual([
        [
          [
            [
              ['island 1 amber', 'amber-island'],
              ['island 6 birch', 'birch-island'],
            ],
            null,
            null,
          ],
        ],
      ]);
      expect(await read(former, ['island', 9, true])).toEqual([
        [[[['island 2 cedar', 'cedar-island']], null, null]],
      ]);
      const said = (field: string, is: 'AT_LEAST' | 'AT_MOST' | 'ABOVE') =>
        plan(
          page(all, claims, 0, { conditions: [{ kind: 'compare', field, is, param: 1 }], totalCount: true }),
        );
      expect(await read(said('saidLast', 'AT_LEAST'), [9, '2031-03-12'])).toEqual([[[['1', 'c1']], null, 1]]);
      expect(await read(said('saidFirst', 'AT_MOST'), [9, '2031-03-11'])).toEqual([[[['2', 'c2']], null, 1]]);
      expect(await read(said('saidFirst', 'ABOVE'), [9, '2031-03-12'])).toEqual([[[], null, 0]]);
    });

    test('of passages at a code point', async () => {
      const at = [
        { kind: 'compare', field: 'start', is: 'AT_MOST', param: 2 },
        { kind: 'compare', field: 'end', is: 'ABOVE', param: 2 },
      ] as const;
      const asked = plan(
        one(
          all,
          [
            shape(
              'Document',
              page(along('Document', 'passages'), [shape('Passage', scalar('id'))], 1, {
                conditions: at,
                ...whole,
              }),
            ),
          ],
          slugIs,
        ),
      );
      const p1 = ['1', 'p1'];
      const p2 = ['2', 'p2'];
      expect(await read(asked, ['paper', 9, 4])).toEqual([[[[p1], false, 1]]]);
      expect(await read(asked, ['paper', 9, 5])).toEqual([[[[p1, p2], false, 2]]]);
      expect(await read(asked, ['paper', 1, 9])).toEqual([[[[p1], true, 2]]]);
      expect(await read(asked, ['paper', 9, 10])).toEqual([[[[p2], false, 1]]]);
      expect(await read(asked, ['paper', 9, 20])).toEqual([[[[], false, 0]]]);
    });

    test('cut by where links lead', async () => {
      const linked: Condition = { kind: 'linked', edge: edge('Claim', 'touchesOn'), param: 2 };
      const asked = plan(page(all, claims, 0, { conditions: [status, linked], ...whole }));
      expect(await read(asked, [9, 'ACCEPTED', 'birch'])).toEqual([
        [
          [
            ['1', 'c1'],
            ['2', 'c2'],
            ['5', 'c5'],
          ],
          false,
          3,
        ],
      ]);
      expect(await read(asked, [9, 'ACCEPTED', 'amber'])).toEqual([[[], false, 0]]);
      const more = plan(page(all, claims, 0, { conditions: [status, linked], ...whole, after: 3 }));
      expect(await read(more, [1, 'ACCEPTED', 'birch', '1'])).toEqual([[[['2', 'c2']], true, 3]]);
      expect(
        await read(ofAmber([status, { ...linked, param: 3 }]), ['amber', 'ACCEPTED', 1, 'birch']),
      ).toEqual([[[[['1', 'c1']], true, 2]]]);
    });

    test('behind links, from their far end', async () => {
      const asked = plan(
        one(
          all,
          [shape('Passage', page(along('Passage', 'claims'), claims, 2, { conditions: [status], ...whole }))],
          {
            conditions: [equals('id', 0)],
          },
        ),
      );
      expect(await read(asked, ['p1', 'ACCEPTED', 1])).toEqual([[[[['1', 'c1']], true, 2]]]);
      expect(await read(asked, ['p2', 'ACCEPTED', 9])).toMatchObject([
        [[[['1'], ['2'], ['3']].map(([o]) => [o, `c${o}`]), false, 3]],
      ]);
      const parts = plan(one(all, [shape('Actor', page(along('Actor', 'parts'), slugs, 1, whole))], slugIs));
      expect(await read(parts, ['cedar', 1])).toEqual([[[[['amber', 'amber']], true, 2]]]);
    });

    test('along an edge with fixed conditions', async () => {
      const positions = page(
        along('Proposal', 'objectedToBy'),
        [shape('Position', one(along('Position', 'actor'), slugs))],
        1,
        {
          conditions: [oneOf('stance', 2), equals('former', 3)],
          totalCount: true,
        },
      );
      const asked = plan(one(all, [shape('Proposal', positions)], slugIs));
      expect(await read(asked, ['island', 9, ['SCEPTICAL', 'OBJECTS'], false])).toEqual([
        [[[['island 6 birch', ['birch']]], null, 1]],
      ]);
    });

    test('of pages', async () => {
      const inner = page(
        along('Proposal', 'claims'),
        [shape('Claim', scalar('id'), list(along('Claim', 'evidence'), [shape('Passage', scalar('id'))]))],
        1,
        {
          conditions: [equals('status', 2)],
          hasNextPage: true,
        },
      );
      const outer = page(along('Issue', 'proposals'), [shape('Proposal', scalar('slug'), inner)], 1);
      expect(await read(plan(one(all, [shape('Issue', outer)], slugIs)), ['talks', 2, 'ACCEPTED'])).toEqual([
        [
          [
            [
              [
                'harbour',
                'harbour',
                [
                  [
                    ['3', 'c3', [['p2']]],
                    ['5', 'c5', [['p3']]],
                  ],
                  true,
                  null,
                ],
              ],
              [
                'island',
                'island',
                [
                  [
                    ['1', 'c1', [['p1'], ['p2']]],
                    ['2', 'c2', [['p2']]],
                  ],
                  false,
                  null,
                ],
              ],
            ],
            null,
            null,
          ],
        ],
      ]);
    });
  });

  describe('words', () => {
    test('all occur, the last one also as the start of a word', async () => {
      const asked = plan(
        page(all, claims, 0, { conditions: [words(1)], hasNextPage: true, totalCount: true }),
      );
      expect(await read(asked, [2, ['the', 'harb']])).toEqual([
        [
          [
            ['3', 'c3'],
            ['5', 'c5'],
          ],
          true,
          3,
        ],
      ]);
      expect(await read(asked, [0, ['the', 'harb']])).toEqual([[[], true, 3]]);
      expect(await read(asked, [9, ['harb', 'the']])).toEqual([[[], false, 0]]);
      expect(await read(asked, [9, ['island', 'amber']])).toMatchObject([[{ length: 1 }, false, 1]]);
      expect(await read(asked, [9, []])).toEqual([[[], false, 0]]);
      expect(await read(asked, [9, ['or']])).toEqual([[[], false, 0]]);
    });

    test('of which nothing is asked but how many rows have them, or whether more do', async () => {
      const conditions = [words(1)];
      const count = page(all, claims, 0, { conditions, rows: false, totalCount: true });
      expect(await read(plan(count), [2, ['the', 'harb']])).toEqual([[null, null, 3]]);
      const more = page(all, claims, 0, { conditions, rows: false, hasNextPage: true });
      expect(await read(plan(more), [2, ['the', 'harb']])).toEqual([[null, true, null]]);
      const search = page(all, found, 0, { conditions, rows: false, hasNextPage: true, totalCount: true });
      expect(await read(plan(search), [9, ['cedar']])).toMatchObject([[null, false, expect.any(Number)]]);
    });

    test('beside other conditions, behind a row of the list, and along an edge', async () => {
      const status = equals('status', 2);
      const asked = plan(page(all, claims, 0, { conditions: [words(1), status] }));
      expect(await read(asked, [9, ['amb'], 'DRAFT'])).toEqual([[[['4', 'c4']], null, null]]);
      const next = plan(page(all, claims, 0, { conditions: [words(1), status], after: 3 }));
      expect(await read(next, [1, ['amb'], 'ACCEPTED', '1'])).toEqual([[[['3', 'c3']], null, null]]);
      const inner = page(along('Actor', 'claims'), claims, 1, {
        conditions: [words(2), equals('status', 3)],
        totalCount: true,
      });
      const edged = plan(one(all, [shape('Actor', inner)], slugIs));
      expect(await read(edged, ['amber', 9, ['the', 'isl'], 'ACCEPTED'])).toEqual([
        [[[['1', 'c1']], null, 1]],
      ]);
      expect(await read(edged, ['amber', 9, [], 'ACCEPTED'])).toEqual([[[[], null, 0]]]);
    });

    test('in several types come by type, then in the order of each', async () => {
      const hidden: Condition = { kind: 'ofType', type: 'Claim', condition: equals('status', 2) };
      const conditions = [words(1), hidden];
      const asked = plan(page(all, found, 0, { conditions, hasNextPage: true, totalCount: true }));
      const isAmber = [
        ['0 amber', 0, 'amber'],
        ['6 1', 6, 'c1'],
        ['6 3', 6, 'c3'],
        ['6 5', 6, 'c5'],
        ['7 1', 7, 'p1'],
      ];
      expect(await read(asked, [9, ['amber'], 'ACCEPTED'])).toEqual([[isAmber, false, 5]]);
      expect(await read(asked, [2, ['amber'], 'ACCEPTED'])).toEqual([[isAmber.slice(0, 2), true, 5]]);
      expect(await read(asked, [0, ['amber'], 'ACCEPTED'])).toEqual([[[], true, 5]]);
      expect(await read(asked, [9, ['amber'], 'DRAFT'])).toEqual([
        [[isAmber[0], ['6 4', 6, 'c4'], isAmber[4]], false, 3],
      ]);
      const next = plan(page(all, found, 0, { conditions, hasNextPage: true, totalCount: true, after: 3 }));
      expect(await read(next, [2, ['amber'], 'ACCEPTED', '6 1'])).toEqual([[isAmber.slice(2, 4), true, 5]]);
      expect(await read(next, [9, ['amber'], 'ACCEPTED', '7 1'])).toEqual([[[], false, 5]]);
      expect(await read(next, [9, ['amber'], 'ACCEPTED', '0 amber'])).toEqual([[isAmber.slice(1), false, 5]]);
    });

    test('in types that share a table', async () => {
      const asked = plan(page(all, found, 0, { conditions: [words(1)] }));
      expect(await read(asked, [9, ['is']])).toEqual([
        [
          [
            ['3 island', 3, 'island'],
            ['4 honest', 4, 'honest'],
            ['5 paper', 5, 'paper'],
            ['6 1', 6, 'c1'],
            ['6 2', 6, 'c2'],
            ['6 4', 6, 'c4'],
            ['6 5', 6, 'c5'],
            ['7 1', 7, 'p1'],
          ],
          null,
          null,
        ],
      ]);
    });
  });

  test('rows of eleven types come in the order of their types, and go on behind any of them', async () => {
    const types = [...found.map(({ type }) => type), 'Position', 'Office', 'Tie'];
    const shapes = types.map((type) => shape(type, scalar('id')));
    const rowsOf = (answer: readonly unknown[]) => {
      const [[given]] = answer as [[[string, number, string][]]];
      return given;
    };
    const every = rowsOf(await read(plan(page(all, shapes, 0)), [99]));
    expect(every.map(([, type]) => type)).toEqual(
      types.flatMap((type, i) => rows.filter((r) => r.type === type).map(() => i)),
    );
    expect(every.map(([key]) => key)).toEqual(every.map(([key]) => key).toSorted());
    const next = plan(page(all, shapes, 0, { after: 1 }));
    for (const [i, [key]] of every.entries())
      expect(rowsOf(await read(next, [99, key]))).toEqual(every.slice(i + 1));
  });

  test('rows of several types lead on, each along its own edges', async () => {
    const search = page(
      all,
      [
        shape('Actor', page(along('Actor', 'parts'), slugs, 0)),
        shape('Claim', one(along('Claim', 'holder'), slugs), list(along('Claim', 'via'), slugs)),
        shape(
          'Passage',
          scalar('exact'),
          one(along('Passage', 'document'), [shape('Document', scalar('title'))]),
        ),
      ],
      0,
      { conditions: [words(1)] },
    );
    expect(await read(plan(search), [9, ['cedar']])).toEqual([
      [
        [
          [
            '0 cedar',
            0,
            [
              [
                ['amber', 'amber'],
                ['birch', 'birch'],
              ],
              null,
              null,
            ],
          ],
          ['1 4', 1, ['amber'], []],
          ['1 6', 1, ['cedar'], []],
        ],
        null,
        null,
      ],
    ]);
  });

  test('several roots are answered in their order', async () => {
    const asked = plan(
      one(all, slugs, { conditions: [equals('slug', 0)] }),
      page(all, [shape('Place', scalar('name'))], 1),
      one(all, slugs, { conditions: [equals('slug', 2)] }),
    );
    expect(await read(asked, ['cedar', 1, 'nobody'])).toEqual([
      ['cedar'],
      [[['port', 'Port']], null, null],
      null,
    ]);
  });

  test('no value can become part of a statement', async () => {
    const asked = plan(one(all, slugs, slugIs));
    expect(await read(asked, ["x' OR '1'='1"])).toEqual([null]);
    const search = plan(page(all, slugs, 0, { conditions: [words(1)] }));
    expect(await read(search, [9, ['"', '*', 'a* OR b', '+)(']])).toEqual([[[], null, null]]);
  });
}

const plain = (r: Row) => ({
  ...r,
  edges: Object.fromEntries(Object.entries(r.edges).map(([k, v]) => [k, sorted(r, k, v)])),
});

/** Links that keep no order may come in any. */
function sorted(r: Row, name: string, ends: Row['edges'][string]): unknown {
  return Array.isArray(ends) && !(r.type === 'Claim' && name === 'via') ? [...ends].sort() : ends;
}

const byId = (found: readonly Row[]) => found.map(plain).sort((a, b) => (a.id < b.id ? -1 : 1));
const written = (...ids: readonly string[]) => byId(rows.filter((r) => ids.includes(r.id)));

function writes(store: () => Store): void {
  const read: Read = async (p, values = []) => valuesIn(p, await store().read(p, values));
  const load = () => store().transaction((t) => t.put(rows));
  const get = (type: string, ...ids: readonly string[]) =>
    store().transaction(async (t) => byId(await t.get(type, ids)));
  const actor = (id: string, fields: Row['fields'] = {}, edges: Row['edges'] = {}) =>
    row('Actor', id, { slug: id, name: id, ...fields }, edges, id);

  test('gives back the rows that were put, and leaves out those that are not there', async () => {
    await load();
    expect(await get('Actor', 'amber', 'birch', 'nobody', 'amber')).toEqual(written('amber', 'birch'));
    expect(await get('Claim', 'c1', 'c2')).toEqual(written('c1', 'c2'));
    expect(await get('Proposal', 'harbour', 'talks')).toEqual(written('harbour'));
    expect(await get('Passage', 'p3')).toEqual(written('p3'));
    expect(await get('Position', 'cedar-island')).toEqual(written('cedar-island'));
    expect(await get('Actor')).toEqual([]);
  });

  test('finds rows by a field or an edge of theirs', async () => {
    await load();
    const find = (type: string, key: string, ...values: readonly string[]) =>
      store().transaction(async (t) => byId(await t.find(type, key, values)));
    expect(await find('Actor', 'slug', 'cedar', 'nobody')).toEqual(written('cedar'));
    expect(await find('Claim', 'holder', 'birch', 'cedar', 'birch')).toEqual(written('c2', 'c6', 'c7'));
    expect(await find('Claim', 'pair', 'amber harbour')).toEqual(written('c3', 'c5'));
    expect(await find('Claim', 'document', 'paper')).toEqual(
      written('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'),
    );
    expect(await find('Claim', 'position', 'birch-island')).toEqual(written('c2'));
    expect(await find('Tie', 'document', 'paper')).toEqual(written('back', 'close', 'own'));
    expect(await find('Proposal', 'issue', 'talks')).toEqual(written('harbour', 'island'));
    expect(await find('Claim', 'holder')).toEqual([]);
    expect(await find('Claim', 'evidence', 'p1', 'p2')).toEqual(written('c1', 'c2', 'c3', 'c4', 'c7'));
    expect(await find('Claim', 'via', 'cedar')).toEqual(written('c1'));
    expect(await find('Actor', 'partOf', 'cedar', 'nobody')).toEqual(written('amber', 'birch'));
    expect(await find('Proposal', 'about', 'cedar')).toEqual([]);
    expect(await find('Assertion', 'about', 'cedar')).toEqual(written('honest'));
    expect(await find('Proposal', 'broader', 'talks', 'island')).toEqual(written('harbour'));
  });

  test('names all rows of a type', async () => {
    await load();
    const ids = (type: string) => store().transaction((t) => t.ids(type));
    expect(await ids('Proposal')).toEqual(['harbour', 'island']);
    expect(await ids('Passage')).toEqual(['p1', 'p2', 'p3']);
    expect(await ids('Office')).toEqual([]);
  });

  test('names a part of the rows of a type, in the order of their ids', async () => {
    await load();
    const ids = (type: string, after: string | null, most: number) =>
      store().transaction((t) => t.ids(type, { after, most }));
    expect(await ids('Passage', null, 2)).toEqual(['p1', 'p2']);
    expect(await ids('Passage', 'p2', 2)).toEqual(['p3']);
    expect(await ids('Passage', 'p3', 2)).toEqual([]);
    expect(await ids('Proposal', 'harbour', 9)).toEqual(['island']);
  });

  test('reads what is there in a snapshot', async () => {
    await load();
    const seen = await store().snapshot(async (t) => [
      byId(await t.get('Actor', ['amber'])),
      await t.ids('Actor'),
    ]);
    expect(seen).toEqual([written('amber'), ['amber', 'birch', 'cedar']]);
  });

  test('reads in a transaction what it has written there', async () => {
    const seen = await store().transaction(async (t) => {
      await t.put([actor('ash')]);
      return [await t.get('Actor', ['ash']), await t.find('Actor', 'slug', ['ash'])];
    });
    expect(seen).toEqual([[actor('ash')], [actor('ash')]]);
  });

  test('replaces a row whole, with its edges', async () => {
    await load();
    const claim = rows.find((r) => r.id === 'c1');
    if (!claim) throw new Error('c1 is in the rows.');
    const changed: Row = {
      ...claim,
      fields: { ...claim.fields, status: 'RETRACTED', reason: 'why', saidAt: null },
      edges: {
        ...claim.edges,
        holder: 'birch',
        position: null,
        evidence: ['p2', 'p3'],
        via: ['birch', 'cedar'],
        touchesOn: [],
      },
      words: 'quite other',
    };
    await store().transaction((t) => t.put([changed]));
    expect(await get('Claim', 'c1')).toEqual([plain(changed)]);
    const held = plan(one(all, [shape('Actor', page(along('Actor', 'claims'), claims, 1))], slugIs));
    expect(await read(held, ['amber', 9])).toMatchObject([[[{ length: 3 }, null, null]]]);
    expect(await read(held, ['birch', 9])).toMatchObject([[[{ length: 3 }, null, null]]]);
    const behind = page(along('Passage', 'claims'), claims, 1, { conditions: [equals('status', 2)] });
    const resting = plan(one(all, [shape('Passage', behind)], { conditions: [equals('id', 0)] }));
    expect(await read(resting, ['p1', 9, 'RETRACTED'])).toEqual([[[[], null, null]]]);
    expect(await read(resting, ['p2', 9, 'RETRACTED'])).toEqual([[[[['1', 'c1']], null, null]]]);
    expect(await read(resting, ['p2', 9, 'ACCEPTED'])).toEqual([
      [
        [
          [
            ['2', 'c2'],
            ['3', 'c3'],
          ],
          null,
          null,
        ],
      ],
    ]);
    const via = plan(
      one(
        all,
        [
          shape(
            'Claim',
            list(along('Claim', 'via'), slugs),
            one(along('Claim', 'position'), [shape('Position')]),
          ),
        ],
        { conditions: [equals('id', 0)] },
      ),
    );
    expect(await read(via, ['c1'])).toEqual([[[['birch'], ['cedar']], null]]);
    const search = plan(page(all, claims, 0, { conditions: [words(1)] }));
    expect(await read(search, [9, ['quite']])).toEqual([[[['1', 'c1']], null, null]]);
    expect(await read(search, [9, ['proposes']])).toEqual([[[], null, null]]);
  });

  test('keeps what leads to a row that is replaced, also where it changes its type', async () => {
    await load();
    const other = row(
      'Assertion',
      'island',
      { slug: 'island', text: 'The island is best' },
      { about: ['amber'] },
      'best',
    );
    await store().transaction((t) => t.put([other]));
    expect(await get('Assertion', 'island')).toEqual([other]);
    expect(await get('Proposal', 'island')).toEqual([]);
    const target = one(along('Claim', 'target'), targets);
    const asked = plan(one(all, [shape('Claim', target)], { conditions: [equals('id', 0)] }));
    expect(await read(asked, ['c1'])).toEqual([[[2, 'island']]]);
    const answers = plan(
      one(
        all,
        [shape('Issue', page(along('Issue', 'proposals'), [shape('Proposal', scalar('slug'))], 1))],
        slugIs,
      ),
    );
    expect(await read(answers, ['talks', 9])).toEqual([[[[['harbour', 'harbour']], null, null]]]);
  });

  test('changes nothing by putting the same rows again', async () => {
    await load();
    await load();
    expect(await get('Claim', 'c1', 'c2', 'c3')).toEqual(written('c1', 'c2', 'c3'));
    const asked = plan(
      page(all, claims, 0, { totalCount: true, rows: false }),
      one(
        all,
        [shape('Passage', page(along('Passage', 'claims'), claims, 0, { totalCount: true, rows: false }))],
        { conditions: [equals('id', 1)] },
      ),
    );
    expect(await read(asked, [9, 'p1'])).toEqual([[null, null, 7], [[null, null, 3]]]);
  });

  test('keeps the last of two rows with one id', async () => {
    await store().transaction((t) =>
      t.put([actor('ash', { name: 'First' }), actor('ash', { name: 'Second' })]),
    );
    expect(await get('Actor', 'ash')).toEqual([actor('ash', { name: 'Second' })]);
  });

  test('takes rows away, with the edges that they own', async () => {
    await load();
    await store().transaction(async (t) => {
      await t.remove('Claim', ['c1', 'nothing']);
      await t.remove('Position', ['amber-island']);
      await t.remove('Tie', []);
    });
    expect(await get('Claim', 'c1', 'c2')).toEqual(written('c2'));
    const asked = plan(
      page(all, claims, 0, { totalCount: true, rows: false }),
      one(all, [shape('Passage', page(along('Passage', 'claims'), claims, 0, { totalCount: true }))], {
        conditions: [equals('id', 1)],
      }),
      page(all, claims, 0, { conditions: [words(2)], totalCount: true }),
    );
    expect(await read(asked, [9, 'p1', ['proposes']])).toEqual([
      [null, null, 6],
      [
        [
          [
            ['4', 'c4'],
            ['7', 'c7'],
          ],
          null,
          2,
        ],
      ],
      [[], null, 0],
    ]);
  });

  test('writes nothing when the work throws, and passes on what it threw', async () => {
    const thrown = new Error('no');
    const work = store().transaction(async (t) => {
      await t.put([actor('ash')]);
      throw thrown;
    });
    await expect(work).rejects.toBe(thrown);
    expect(await get('Actor', 'ash')).toEqual([]);
  });

  test('gives what the work gives', async () => {
    expect(await store().transaction(async () => 42)).toBe(42);
  });

  test('keeps writers of one row from each other, whether it exists or not', async () => {
    const add = (word: string) =>
      store().transaction(async (t) => {
        await t.lock(['ash', 'elm', 'ash'].map((id) => ({ type: 'Actor', id })));
        const [ash] = await t.get('Actor', ['ash']);
        const names = Array.isArray(ash?.fields.aliases) ? ash.fields.aliases : [];
        await t.put([actor('ash', { aliases: [...names, word] })]);
      });
    const said = Array.from({ length: 12 }, (_, i) => `word ${i}`);
    await Promise.all(said.map(add));
    const [ash] = await get('Actor', 'ash');
    expect([...(Array.isArray(ash?.fields.aliases) ? ash.fields.aliases : [])].sort()).toEqual(
      [...said].sort(),
    );
  });

  test('finds words that many rows have in the order of the list, beside other conditions too', async () => {
    const slug = (i: number) => `a${String(i).padStart(4, '0')}`;
    const many = Array.from(
      { length: MOST_MATCHES_SORTED + 500 },
      (_, i) => (i * 7) % (MOST_MATCHES_SORTED + 500),
    ).map((i) => ({
      ...actor(slug(i), { slug: slug(i), kind: i % 5 === 0 ? 'GROUP' : 'STATE' }),
      words: i % 1000 === 3 ? 'common ground' : 'common',
    }));
    const place = { ...row('Place', 'quay', { slug: 'quay' }), words: 'commons' };
    await store().transaction((t) => t.put([...many, place]));
    const whole = { hasNextPage: true, totalCount: true };
    const common = page(all, slugs, 0, { ...whole, conditions: [words(1)] });
    const slugsOf = (...numbers: number[]) => numbers.map((i) => [slug(i), slug(i)]);
    expect(await read(plan(common), [3, ['com']])).toEqual([[slugsOf(0, 1, 2), true, many.length]]);
    const ground = page(all, slugs, 0, { ...whole, conditions: [words(1)] });
    expect(await read(plan(ground), [3, ['common', 'ground']])).toEqual([[slugsOf(3, 1003, 2003), false, 3]]);
    const groups = page(all, slugs, 0, { ...whole, conditions: [words(1), equals('kind', 2)], after: 3 });
    expect(await read(plan(groups), [2, ['common'], 'GROUP', slug(7)])).toEqual([
      [slugsOf(10, 15), true, many.length / 5],
    ]);
    const types = ['Actor', 'Place'].map((type) => shape(type, scalar('slug')));
    const search = page(all, types, 0, { ...whole, conditions: [words(1)], after: 2 });
    const last = slug(many.length - 1);
    expect(await read(plan(search), [3, ['common'], `0 ${slug(many.length - 2)}`])).toEqual([
      [
        [
          [`0 ${last}`, 0, last],
          ['1 quay', 1, 'quay'],
        ],
        false,
        many.length + 1,
      ],
    ]);
  });

  test('writes more rows at once than fit into one batch', async () => {
    const many = Array.from({ length: 4_500 }, (_, i) =>
      actor(`a${i}`, {}, { partOf: i === 0 ? [] : [`a${i - 1}`] }),
    );
    await store().transaction((t) => t.put(many));
    const asked = plan(page(all, slugs, 0, { rows: false, totalCount: true }));
    expect(await read(asked, [1])).toEqual([[null, null, 4_500]]);
    expect(await get('Actor', 'a4499')).toEqual([actor('a4499', {}, { partOf: ['a4498'] })]);
    await store().transaction((t) =>
      t.remove(
        'Actor',
        many.map(({ id }) => id),
      ),
    );
    expect(await read(asked, [1])).toEqual([[null, null, 0]]);
  });
}
