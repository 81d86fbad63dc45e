import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Branch, Condition, ReadPlan } from '../../../src/plan/ReadPlan.ts';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { SqliteStore } from '../../../src/stores/sqlite/SqliteStore.ts';
import { all, along, edge, equals, list, one, page, plan, scalar, shape } from '../plans.ts';
import { madeGraph } from './madeGraph.ts';
import { temporaryFile } from './openTemporary.ts';

const whole = { after: 1, hasNextPage: true, totalCount: true };
const status = equals('status', 2);
const stances: Condition = { kind: 'oneOf', field: 'stance', param: 3 };
const current = equals('former', 4);
const slugIs = { conditions: [equals('slug', 5)] };
const claims = [shape('Claim', scalar('id'))];
const positions = [shape('Position', scalar('stance'))];

const inside = (type: string, branch: Branch) => plan(one(all, [shape(type, branch)], slugIs));
const claimsOf = (type: string, name: string, ...conditions: readonly Condition[]) =>
  inside(type, page(along(type, name), claims, 0, { ...whole, conditions }));
const positionsOf = (type: string, name: string, ...conditions: readonly Condition[]) =>
  inside(type, page(along(type, name), positions, 0, { ...whole, conditions }));
const every = (conditions: readonly Condition[], more: Parameters<typeof page>[3] = whole) =>
  plan(page(all, claims, 0, { ...more, conditions }));

const actor = 'SEARCH n1 USING INDEX Actor(slug) (slug=?)';
const target = 'SEARCH n1 USING INDEX Target(slug) (slug=?)';

/** A page, what may follow it and how many there are, each by a stretch of one index that holds nothing else. */
const byOne = (index: string, keys: string, from = 2) => [
  `SEARCH n${from} USING INDEX ${index} (${keys} AND order>?)`,
  `SEARCH n${from + 1} USING INDEX ${index} (${keys} AND order>?)`,
  `SEARCH n${from + 2} USING INDEX ${index} (${keys})`,
];

/** For each of several values a stretch as long as the page; only what those give is sorted. */
const merged = (index: string, keys: string, from = 2) => [
  `SEARCH n${from} USING INDEX ${index} (${keys} AND order>?)`,
  `SEARCH n${from} USING INTEGER PRIMARY KEY (rowid=?)`,
  'USE TEMP B-TREE FOR ORDER BY',
  `SEARCH n${from + 1} USING INDEX ${index} (${keys} AND order>?)`,
  `SEARCH n${from + 2} USING INDEX ${index} (${keys})`,
];

/** Links in the order of the rows that they come from; for what follows and how many, nothing but links. */
const byLinks = (index: string, keys: string, from = 2) => [
  `SEARCH n${from}l USING INDEX ${index} (${keys} AND order>?)`,
  `SEARCH n${from} USING INDEX Claim(id) (id=?)`,
  `SEARCH n${from + 1}l USING INDEX ${index} (${keys} AND order>?)`,
  `SEARCH n${from + 2}l USING INDEX ${index} (${keys})`,
];

const CASES: readonly (readonly [string, ReadPlan, readonly string[]])[] = [
  [
    'claims of a holder',
    claimsOf('Actor', 'claims', status),
    [actor, ...byOne('Claim(holder,status,order)', 'holder=? AND status=?')],
  ],
  [
    'claims on a target',
    claimsOf('Proposal', 'claims', status),
    [target, ...byOne('Claim(target,status,order)', 'target=? AND status=?')],
  ],
  [
    'claims on a target that take one of some stances',
    claimsOf('Proposal', 'claims', status, stances),
    [target, ...merged('Claim(target,status,stance,order)', 'target=? AND status=? AND stance=?')],
  ],
  [
    'claims in a document',
    claimsOf('Document', 'claims', status),
    [
      'SEARCH n1 USING INDEX Document(slug) (slug=?)',
      ...byOne('Claim(document,status,order)', 'document=? AND status=?'),
    ],
  ],
  ['claims, by their status only', every([status]), byOne('Claim(status,order)', 'status=?', 1)],
  [
    'claims that take one of some stances',
    every([status, stances]),
    merged('Claim(status,stance,order)', 'status=? AND stance=?', 1),
  ],
  [
    'claims on what concerns an actor',
    every([status, { kind: 'linked', edge: edge('Claim', 'touchesOn'), param: 5 }]),
    byLinks('Claim.TOUCHES_ON(to,status,order)', 'to=? AND status=?', 1),
  ],
  [
    'claims that speak of an actor',
    claimsOf('Actor', 'claimsAbout', status),
    [actor, ...byLinks('Claim.SPEAKS_OF(to,status,order)', 'to=? AND status=?')],
  ],
  [
    'claims that rest on a passage',
    plan(
      one(
        all,
        [shape('Passage', page(along('Passage', 'claims'), claims, 0, { ...whole, conditions: [status] }))],
        {
          conditions: [equals('id', 5)],
        },
      ),
    ),
    [
      'SEARCH n1 USING INDEX Passage(id) (id=?)',
      ...byLinks('Claim.EVIDENCED_BY(to,status,order)', 'to=? AND status=?'),
    ],
  ],
  [
    'claims that a position rests on',
    plan(
      one(
        all,
        [shape('Position', page(along('Position', 'claims'), claims, 0, { ...whole, conditions: [status] }))],
        {
          conditions: [equals('id', 5)],
        },
      ),
    ),
    [
      'SEARCH n1 USING INDEX Position(id) (id=?)',
      ...byOne('Claim(position,status,order)', 'position=? AND status=?'),
    ],
  ],
  [
    'current positions of an actor',
    positionsOf('Actor', 'positions', current),
    [actor, ...byOne('Position(actor,former,order)', 'actor=? AND former=?')],
  ],
  [
    'all positions of an actor',
    positionsOf('Actor', 'positions'),
    [actor, ...byOne('Position(actor,order)', 'actor=?')],
  ],
  [
    'current positions on a target with one of some stances',
    positionsOf('Proposal', 'positions', current, stances),
    [target, ...merged('Position(target,former,stance,order)', 'target=? AND former=? AND stance=?')],
  ],
  [
    'proposals of a kind',
    plan(page(all, [shape('Proposal', scalar('slug'))], 0, { ...whole, conditions: [equals('kind', 5)] })),
    [
      'SEARCH n1 USING INDEX Target(_type,kind,slug) (_type=? AND kind=? AND slug>?)',
      'SEARCH n2 USING INDEX Target(_type,kind,slug) (_type=? AND kind=? AND slug>?)',
      'SEARCH n3 USING INDEX Target(_type,kind,slug) (_type=? AND kind=?)',
    ],
  ],
  [
    'actors',
    plan(page(all, [shape('Actor', scalar('name'))], 0, { after: 1 })),
    ['SEARCH n1 USING INDEX Actor(slug) (slug>?)'],
  ],
  [
    'ties of an actor in both directions, of which there are few',
    inside('Actor', list(along('Actor', 'ties'), [shape('Tie', scalar('kind'))])),
    [actor, 'SEARCH n2 USING INDEX Tie(from,order) (from=?)', 'SEARCH n2 USING INDEX Tie(to,order) (to=?)'],
  ],
];

describe.each([1_000, 20_000])('with %d claims', (size) => {
  const file = temporaryFile();
  let store: SqliteStore;

  beforeAll(async () => {
    store = await SqliteStore.open(graphModel, file);
    await store.transaction((t) => t.put([...madeGraph(size)]));
  });
  afterAll(() => store.close());

  test.each(CASES)('%s', async (_, asked, expected) => {
    expect(steps(await store.explain(asked, []))).toEqual(expected);
  });

  test('statistics change nothing', async () => {
    await store.close();
    const database = new DatabaseSync(file);
    database.exec('ANALYZE');
    database.close();
    store = await SqliteStore.open(graphModel, file);
    for (const [, asked, expected] of CASES) {
      expect(steps(await store.explain(asked, []))).toEqual(expected);
    }
  });
});

/** How SQLite reads tables and where it sorts; what it does with rows that it has read is left out. */
function steps(explained: string): readonly string[] {
  const lines = explained
    .split('\n')
    .map((line) => line.trim().replace('USING COVERING INDEX', 'USING INDEX'));
  const computed = new Set(lines.flatMap((line) => /^CO-ROUTINE (.+)$/.exec(line)?.[1] ?? []));
  return lines.filter((line) => {
    const scanned = /^SCAN (.+)$/.exec(line)?.[1];
    if (scanned === undefined) return line.startsWith('SEARCH') || line.endsWith('FOR ORDER BY');
    return !computed.has(scanned) && scanned !== 'CONSTANT ROW' && !scanned.includes('VIRTUAL TABLE');
  });
}
