import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillPairs } from '../../src/api/fillPairs.ts';
import { fillStanceCounts } from '../../src/api/fillStanceCounts.ts';
import { fragmentsOf } from '../../src/plan/fragmentsOf.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Row, Store } from '../../src/stores/Store.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { isLong } from '../isLong.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { nonconformities } from '../nonconformities.ts';
import { PUBLIC_URL } from '../plan/planned.ts';
import { everythingToAsk } from './everythingToAsk.ts';
import { randomGraph } from './randomGraph.ts';
import { type Operation, randomOperation } from './randomOperation.ts';
import { storedSchema } from './storedSchema.ts';

/**
 * Both stores are asked the same random operations about the same random graphs, and answer alike, byte for byte.
 * `AGREEMENT_SEED` asks one run's questions again; `AGREEMENT_RUNS` says how many of each graph, `AGREEMENT_GRAPHS` of
 * how many. Later graphs are asked in the same forms with values of their own, which Neo4j need not plan again as long
 * as it remembers their statements: some 1,000.
 */
const SEED = Number(process.env.AGREEMENT_SEED ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = Number(process.env.AGREEMENT_RUNS ?? (isLong ? 300 : 60));
const GRAPHS = Number(process.env.AGREEMENT_GRAPHS ?? 1);

/** Operations asked at the same time. */
const AT_ONCE = 2;

/** How many more are made, of which those are asked that have something no other has. */
const SPARE = 6_000;

const schema = storedSchema();
const limits = { selections: 60, levels: 10, rows: Number.MAX_SAFE_INTEGER, first: 200 };

useNeo4j('the stores', ({ open }) => compare(open));

function compare(open: () => Promise<Store>): void {
  const planner = new Planner({ model: graphModel, schema, limits, publicUrl: PUBLIC_URL });
  let folder: string;
  let stores: readonly Store[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agreement-'));
    stores = [await SqliteStore.open(graphModel, join(folder, 'graph.sqlite')), await open()];
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true });
  });

  test(`answer ${RUNS} operations of ${GRAPHS} graphs alike (AGREEMENT_SEED=${SEED})`, async () => {
    const [sqlite, neo4j] = stores;
    let made = 0;
    let answered = 0;
    for (let nth = 0; nth < GRAPHS; nth += 1) {
      const [graph = []] = fc.sample(randomGraph, { numRuns: 1, seed: SEED + nth });
      for (const store of stores) await refill(store, graph);
      const { asked, left } = choose(
        fc.sample(randomOperation(schema, graph), { numRuns: RUNS + SPARE, seed: SEED }),
      );
      expect(left).toEqual([]);
      const next = asked.values();
      const compareAll = async () => {
        for (const operation of next) {
          const { document, variables, plan, values } = planned(planner, operation);
          const one = textOf(await sqlite?.read(plan, values));
          const other = textOf(await neo4j?.read(plan, values));
          expect({ ...operation, graph: nth, answer: other }).toEqual({
            ...operation,
            graph: nth,
            answer: one,
          });
          const data: Record<string, unknown> = JSON.parse(one);
          const operationNode = getOperationAST(document);
          if (!operationNode) throw new Error('Nothing was asked.');
          const collecting = { schema, fragments: fragmentsOf(document), variables };
          const filling = { collecting, operation: operationNode, model: graphModel };
          fillStanceCounts(filling, data);
          fillPairs(filling, data);
          expect(nonconformities(schema, document, variables, data)).toEqual([]);
          if (isSomething(data)) answered += 1;
        }
      };
      // Nearly all of the time goes into Neo4j's planning, which takes one processor for each statement.
      await Promise.all(Array.from({ length: AT_ONCE }, compareAll));
      made += asked.length;
      console.log(
        `${made} operations, ${answered} with an answer that is not empty; AGREEMENT_SEED=${SEED}, graph ${nth + 1} of ${GRAPHS}`,
      );
    }
    expect(answered / made).toBeGreaterThanOrEqual(0.8);
  });

  async function refill(store: Store, graph: readonly Row[]): Promise<void> {
    await store.transaction(async (t) => {
      for (const type of graphModel.types.keys()) await t.remove(type, await t.ids(type));
    });
    await store.transaction((t) => t.put(graph));
  }

  function planned(planner: Planner, { text, variables }: Operation) {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const definitions = getOperationAST(document)?.variableDefinitions ?? [];
    const coerced = getVariableValues(schema, definitions, { ...variables });
    if (!coerced.coerced) throw new Error(`${coerced.errors.join('\n')}\n${text}`);
    return { document, variables: coerced.coerced, ...planner.plan(document, null, coerced.coerced) };
  }

  /** The first ones that are within the limits, and of the others those that ask what none before them asked. */
  function choose(operations: readonly Operation[]) {
    const left = new Set(everythingToAsk(schema));
    const asked = operations.filter((operation, i) => {
      const isNew = operation.used.some((what) => left.has(what));
      if ((i >= RUNS && !isNew) || !isForStores(operation)) return false;
      for (const what of operation.used) left.delete(what);
      return true;
    });
    return { asked, left: [...left] };
  }

  /** Whether it is within the limits, and asks for more than the name of the query type. */
  function isForStores(operation: Operation): boolean {
    try {
      return planned(planner, operation).plan.roots.length > 0;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'OPERATION_TOO_LARGE') return false;
      throw error;
    }
  }
}

/** Large answers are in UTF-8. */
function textOf(answer: string | Uint8Array | undefined): string {
  return typeof answer === 'string' ? answer : new TextDecoder().decode(answer);
}

/** Whether an answer has anything but nulls, noughts, falsehoods and empty lists. */
function isSomething(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).some(isSomething)
    : Boolean(value);
}
