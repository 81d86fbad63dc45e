import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/plan/bindValues.ts';
import type { Branch, Condition } from '../../../src/plan/ReadPlan.ts';
import { graphModel } from '../../../src/schema/graphModel.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/Neo4jStore.ts';
import { printPlan } from '../../../src/stores/neo4j/printPlan.ts';
import { wordsAsQuery } from '../../../src/stores/neo4j/wordsAsQuery.ts';
import { isLong } from '../../isLong.ts';
import { type Profile, profile } from '../../neo4j/profile.ts';
import { useNeo4j } from '../../neo4j/useNeo4j.ts';
import { madeGraph } from '../madeGraph.ts';
import { all, along, edge, equals, list, one, page, plan, scalar, shape } from '../plans.ts';
import { publishedPlans } from '../publishedPlans.ts';

const FIRST = 5;
/** Rows in one transaction, which the server keeps in memory. */
const AT_ONCE = 15_000;
/** A node with many relationships is stored in another way, which may cost or save single reads. */
const TOLERANCE = 1.01;
/** Claims. */
const SMALL = 1_000;
const LARGE = isLong ? 10_000 : 4_000;

const status = equals('status', 1);
const stances: Condition = { kind: 'oneOf', field: 'stance', param: 2 };
const former = equals('former', 3);
const more = { hasNextPage: true };

/** A claim as the published operations show it. */
const claim = shape(
  'Claim',
  scalar('id'),
  one(along('Claim', 'holder'), [shape('Actor', scalar('name'))]),
  one(along('Claim', 'target'), [
    shape('Issue', scalar('text')),
    shape('Proposal', scalar('text')),
    shape('Assertion', scalar('text')),
  ]),
  list(along('Claim', 'evidence'), [
    shape('Passage', scalar('exact'), one(along('Passage', 'document'), [shape('Document', scalar('slug'))])),
  ]),
);
const position = shape(
  'Position',
  scalar('stance'),
  one(along('Position', 'actor'), [shape('Actor', scalar('slug'))]),
);

const claims = (of: string, name: string, conditions: readonly Condition[], after: number | null = null) =>
  one(all, [shape(of, page(along(of, name), [claim], 0, { ...more, conditions, after }))], {
    conditions: [equals('id', 4)],
  });
const positions = (of: string, name: string, conditions: readonly Condition[]) =>
  one(all, [shape(of, page(along(of, name), [position], 0, { ...more, conditions }))], {
    conditions: [equals('id', 4)],
  });
const root = (conditions: readonly Condition[], after: number | null = null) =>
  page(all, [claim], 0, { ...more, conditions, after });
const isAbout: Condition = { kind: 'linked', edge: edge('Claim', 'touchesOn'), param: 4 };

/** Each list, and the id that value 4 holds. */
const LISTS: Readonly<Record<string, readonly [Branch, string]>> = {
  'claims of a holder': [claims('Actor', 'claims', [status]), 'actor1'],
  'a later page of the claims of a holder': [claims('Actor', 'claims', [status], 5), 'actor1'],
  'claims about an actor': [claims('Actor', 'claimsAbout', [status]), 'actor1'],
  'claims on a target': [claims('Proposal', 'claims', [status]), 'proposal1'],
  'claims on a target with some stances': [claims('Proposal', 'claims', [status, stances]), 'proposal1'],
  'claims in a document': [claims('Document', 'claims', [status]), 'document1'],
  'claims that rest on a passage': [claims('Passage', 'claims', [status]), 'passage0'],
  'claims that a position rests on': [claims('Position', 'claims', [status]), 'position1'],
  'all claims': [root([status]), ''],
  'all claims of some stances, in one voice': [root([status, stances, equals('voice', 6)]), ''],
  'a later page of all claims of some stances': [root([status, stances], 5), ''],
  'all claims of a holder': [root([status, equals('holder', 4)]), 'actor2'],
  'all claims on a target': [root([status, equals('target', 4)]), 'proposal2'],
  'all claims of a document': [root([status, equals('document', 4)]), 'document2'],
  'all claims that touch on an actor': [root([status, isAbout]), 'actor2'],
  'a later page of claims that touch on an actor': [root([status, isAbout], 5), 'actor2'],
  'positions of an actor': [positions('Actor', 'positions', [former]), 'actor1'],
  'all positions of an actor': [positions('Actor', 'positions', []), 'actor1'],
  'positions on a target': [positions('Proposal', 'positions', [former]), 'proposal1'],
  'who objects to a proposal': [positions('Proposal', 'objectedToBy', [stances, former]), 'proposal1'],
  'passages of a document': [
    one(
      all,
      [shape('Document', page(along('Document', 'passages'), [shape('Passage', scalar('exact'))], 0, more))],
      {
        conditions: [equals('id', 4)],
      },
    ),
    'document1',
  ],
  'proposals of an issue': [
    one(
      all,
      [shape('Issue', page(along('Issue', 'proposals'), [shape('Proposal', scalar('slug'))], 0, more))],
      {
        conditions: [equals('id', 4)],
      },
    ),
    'issue',
  ],
  'one proposal': [
    one(all, [shape('Proposal', scalar('text'))], { conditions: [equals('slug', 4)] }),
    'proposal1',
  ],
  'all proposals': [page(all, [shape('Proposal', scalar('text'))], 0, more), ''],
  'a later page of all proposals': [
    page(all, [shape('Proposal', scalar('text'))], 0, { ...more, after: 4 }),
    'proposal1',
  ],
};

const values = (id: string): readonly Value[] => [
  FIRST,
  'ACCEPTED',
  ['SCEPTICAL', 'OBJECTS'],
  false,
  id,
  '00000100',
  'QUOTE',
];

useNeo4j('what a list reads', (use) => {
  const seen = new Map<string, Profile[]>();
  const run = async (store: Neo4jStore) => {
    const lists = Object.entries(LISTS).map(
      ([name, [branch, id]]) => [name, { plan: plan(branch), values: values(id) }] as const,
    );
    for (const [name, asked] of [...lists, ...publishedPlans()]) {
      const { text, words } = store.print(asked.plan);
      const found = await use.ask((session) => profile(session, text, named(asked.values, words)));
      seen.set(name, [...(seen.get(name) ?? []), found]);
    }
  };

  describe('grows with its rows alone', () => {
    test('as seen on a small graph and on a large one', async () => {
      const store = await use.open();
      const rows = [...madeGraph(LARGE)];
      const small = [...madeGraph(SMALL)].length;
      try {
        await store.transaction((t) => t.put(rows.slice(0, small)));
        await run(store);
        for (let i = small; i < rows.length; i += AT_ONCE) {
          await store.transaction((t) => t.put(rows.slice(i, i + AT_ONCE)));
        }
        await run(store);
      } finally {
        await store.close();
      }
    });

    test.each([...Object.keys(LISTS), ...publishedPlans().map(([name]) => name)])('%s', (name) => {
      const [small, large] = seen.get(name) ?? [];
      if (!small || !large) throw new Error(`${name} was not asked twice.`);
      expect(small.rows).toBeGreaterThan(0);
      expect(large.rows).toBe(small.rows);
      expect(large.hits).toBeLessThanOrEqual(small.hits * TOLERANCE);
      const scans = large.operators.filter((operator) => /LabelScan|AllNodesScan/.test(operator));
      expect(scans).toEqual([]);
      expect(large.unmetHints).toEqual([]);
    });

    test('without its index the same statement is seen to read more', async () => {
      const [, asked] = publishedPlans().find(([name]) => name === 'whereTheyStand') ?? [];
      const [, large] = seen.get('whereTheyStand') ?? [];
      if (!asked || !large) throw new Error('whereTheyStand was not asked.');
      await use.ask((session) => session.run('DROP INDEX range_Claim_holderId_status_order'));
      const { text, words } = printPlan(graphModel, asked.plan);
      const without = await use.ask((session) => profile(session, text, named(asked.values, words)));
      expect(without.hits).toBeGreaterThan(2 * large.hits);
    });
  });
});

/** Values by the names that a text gives them. */
function named(all: readonly Value[], words: readonly number[]): Record<string, unknown> {
  return Object.fromEntries([
    ...all.flatMap((value, i) => (value === null ? [] : [[`a${i}`, value]])),
    ...words.map((i) => [`q${i}`, wordsAsQuery([all[i] ?? []].flat().map(String))]),
  ]);
}
