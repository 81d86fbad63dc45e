import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { SqliteStore } from '../../../src/stores/sqlite/SqliteStore.ts';
import { madeGraph } from '../madeGraph.ts';
import { publishedPlans, SIZES } from '../publishedPlans.ts';
import { temporaryFile } from './openTemporary.ts';

/** What is sorted after its limits have cut it: the stretches of several stances, which are merged, and few matches of words. */
const SORTED: Readonly<Record<string, number>> = {
  whoProposedWhat: 1,
  claims: 1,
  find: 9,
  contestedProposals: 1,
  rolledUp: 2,
};

/** Lists that are gone through in their order, until the page is full: whole ones, and where many rows have the words. */
const WALKED: Readonly<Record<string, readonly string[]>> = {
  find: [
    'SCAN n2 USING INDEX Actor(slug)',
    'SCAN n3 USING INDEX Place(slug)',
    'SCAN n7 USING INDEX Document(slug)',
    'SCAN n9 USING INDEX Passage(order)',
  ],
};

const seen = new Map<string, (readonly string[])[]>();

describe.each(SIZES)('with %d claims, a published operation scans nothing', (size) => {
  const file = temporaryFile();
  let store: SqliteStore;

  beforeAll(async () => {
    store = await SqliteStore.open(graphModel, file);
    await store.transaction((t) => t.put([...madeGraph(size)]));
  });
  afterAll(() => store.close());

  test.each(publishedPlans())('%s', async (name, { plan, values }) => {
    const steps = (await store.explain(plan, values)).split('\n').map((step) => step.trim());
    expect(scans(steps)).toEqual(WALKED[name] ?? []);
    expect(sorts(steps).length).toBe(SORTED[name] ?? 0);
    expect((await store.read(plan, values)).length).toBeGreaterThan(10);
    seen.set(name, [...(seen.get(name) ?? []), steps]);
  });
});

test.each(publishedPlans())('the plan of %s is the same on both graphs', (name) => {
  const [small, large] = seen.get(name) ?? [];
  expect(small?.length).toBeGreaterThan(0);
  expect(large).toEqual(small);
});

describe('without its index', () => {
  const file = temporaryFile();

  test.each([
    ['whereTheyStand', 'Claim(holder,status,order)'],
    ['matrix', 'Position(target,former,order)'],
    ['saidAbout', 'Claim.SPEAKS_OF(to,status,order)'],
  ])('the statement of %s, which names it, is refused', async (name, index) => {
    const store = await SqliteStore.open(graphModel, file);
    const database = new DatabaseSync(file);
    database.exec(`DROP INDEX "${index}"`);
    database.close();
    const planned = publishedPlans().find(([other]) => other === name)?.[1];
    if (!planned) throw new Error(`${name} is not published.`);
    const { plan, values } = planned;
    await expect(store.read(plan, values)).rejects.toThrow(`no such index: ${index}`);
    await store.close();
  });
});

/** Tables that are read from one end to the other; what was computed before is no table. */
function scans(steps: readonly string[]): readonly string[] {
  const computed = new Set(
    steps.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(step)?.[1] ?? []),
  );
  return steps.filter((step) => {
    const scanned = /^SCAN (\S+)/.exec(step)?.[1];
    return scanned !== undefined && !computed.has(scanned) && !/^SCAN CONSTANT ROW|VIRTUAL TABLE/.test(step);
  });
}

function sorts(steps: readonly string[]): readonly string[] {
  return steps.filter((step) => step.endsWith('B-TREE FOR ORDER BY'));
}
