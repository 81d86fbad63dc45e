import { buildSchema, type DocumentNode, parse } from 'graphql';
import { apiSchema } from '../src/api/apiSchema.ts';
import { createExecute, type Execute } from '../src/api/execute.ts';
import { decodeCursor } from '../src/plan/cursor.ts';
import { type Planned, Planner } from '../src/plan/Planner.ts';
import { graphModel, sdl } from '../src/schema/graphModel.ts';
import { publicSdl } from '../src/schema/publicSdl.ts';
import { printPlan as printCypher } from '../src/stores/neo4j/printPlan.ts';
import { wordsAsQuery } from '../src/stores/neo4j/wordsAsQuery.ts';
import type { Store } from '../src/stores/Store.ts';
import { printPlan as printSql } from '../src/stores/sqlite/printPlan.ts';
import type { Case } from './cases.ts';
import { DEADLINE } from './loadGraph.ts';
import { median } from './measure.ts';
import type { StoreName } from './report.ts';
import { CYPHER_BY_HAND } from './servers/cypherByHand.ts';
import type { FloorQuestion } from './servers/floor.ts';
import { SQL_BY_HAND } from './servers/sqlByHand.ts';

const limits = { selections: 60, levels: 10, rows: 200_000, first: 200 };
const PUBLIC_URL = 'http://127.0.0.1';
const schema = buildSchema(publicSdl(sdl));
const newPlanner = () => new Planner({ model: graphModel, schema, limits, publicUrl: PUBLIC_URL });

/** What the floor asks for a case: a statement by hand where there is one, else the service's own with prepared bytes. */
export function floorQuestion(store: StoreName, asked: Case, body: string): FloorQuestion {
  const text = handWritten(store, asked);
  if (text !== null) {
    const parameters = { ...asked.variables, after: orderIn(asked) };
    const used = Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
    return { text, parameters: Object.fromEntries(used), body: null };
  }
  const { plan, values } = plannedOf(newPlanner(), parse(asked.query), asked);
  if (store === 'sqlite') {
    const { text: sql, parameters } = printSql(graphModel, plan);
    const bound = Object.entries(parameters.bind(values));
    const plain = bound.map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]);
    return { text: sql, parameters: Object.fromEntries(plain), body };
  }
  const { text: cypher, words } = printCypher(graphModel, plan);
  const named: Record<string, unknown> = {};
  for (const [i, value] of values.entries()) if (value !== null) named[`a${i}`] = value;
  for (const i of words) named[`q${i}`] = wordsAsQuery([values[i] ?? []].flat().map(String));
  return { text: cypher, parameters: { p: named }, body };
}

function handWritten(store: StoreName, { byHand }: Case): string | null {
  if (byHand === null) return null;
  if (store === 'neo4j') return CYPHER_BY_HAND[byHand];
  return byHand === 'find' ? null : SQL_BY_HAND[byHand];
}

/** Milliseconds that planning and printing take: the first time, and found again. */
export function timePlanning(asked: readonly Case[]): { readonly first: number; readonly again: number } {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const planner = newPlanner();
    for (const c of asked) {
      const document = parse(c.query);
      const start = performance.now();
      const { plan } = plannedOf(planner, document, c);
      printSql(graphModel, plan);
      first.push(performance.now() - start);
      const times = 200;
      const before = performance.now();
      for (let i = 0; i < times; i += 1) plannedOf(planner, document, c);
      again.push((performance.now() - before) / times);
    }
  }
  return { first: median(first), again: median(again) };
}

/** The service's execution without HTTP. */
export function inProcess(store: Store, asked: Case): () => Promise<unknown> {
  const document = parse(asked.query);
  const execute = executeOn(store);
  return () => execute({ document, variables: asked.variables, requestId: '' });
}

const known = new WeakMap<Store, Execute>();

function executeOn(store: Store): Execute {
  const found = known.get(store);
  if (found) return found;
  const api = apiSchema(sdl);
  const planner = new Planner({ model: graphModel, schema: api, limits, publicUrl: PUBLIC_URL });
  const execute = createExecute({ schema: api, planner, store, deadline: DEADLINE, unexpected: () => {} });
  known.set(store, execute);
  return execute;
}

function plannedOf(planner: Planner, document: DocumentNode, { variables }: Case): Planned {
  return planner.open(document, null, variables);
}

function orderIn({ variables: { after } }: Case): string {
  return (typeof after === 'string' && decodeCursor('Claim', after)) || '';
}
