import { parse } from 'graphql';
import { decodeCursor } from '../../src/cursor.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import { printPlan as printCypher } from '../../src/stores/neo4j/printPlan.ts';
import { wordsAsQuery } from '../../src/stores/neo4j/wordsAsQuery.ts';
import { printPlan as printSql } from '../../src/stores/sqlite/printPlan.ts';
import type { Case } from '../cases.ts';
import { newPlanner } from '../newPlanner.ts';
import type { StoreName } from '../StepResults.ts';
import { CYPHER_BY_HAND } from './cypherByHand.ts';
import type { FloorQuestion } from './floor.ts';
import { SQL_BY_HAND } from './sqlByHand.ts';

/**
 * What the floor asks for a case: a statement by hand, or where there is none the service's own.
 *
 * @param body the service's answer, which is sent after its own statement has run in Neo4j, where it gives no text
 */
export function floorQuestion(store: StoreName, asked: Case, body: string): FloorQuestion {
  const text = handWritten(store, asked);
  if (text !== null) {
    const parameters = { ...asked.variables, after: orderIn(asked) };
    const used = Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
    return { text, parameters: Object.fromEntries(used), body: null };
  }
  const { plan, values } = newPlanner().plan(parse(asked.query), null, asked.variables);
  if (store === 'sqlite') {
    const { text: sql, parameters } = printSql(graphModel, plan);
    const bound = Object.entries(parameters.bind(values));
    const plain = bound.map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]);
    return {
      text: `SELECT '{"data":' || (${sql}) || '}'`,
      parameters: Object.fromEntries(plain),
      body: null,
    };
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

function orderIn({ variables: { after } }: Case): string {
  return (typeof after === 'string' && decodeCursor('Claim', after)) || '';
}
