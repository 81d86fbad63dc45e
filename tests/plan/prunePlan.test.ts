import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';
import { readModel } from '../../src/schema/readModel.ts';
import { printPlan as printCypher } from '../../src/stores/neo4j/printPlan.ts';
import { printPlan as printSql } from '../../src/stores/sqlite/printPlan.ts';
import { LIMITS, PUBLIC_URL, planned, rootOf } from './planned.ts';

/** What each store is asked for a call, by the schema of this text. */
function statements(text: string, query: string, variables: Readonly<Record<string, unknown>>) {
  const model = readModel(text);
  const schema = buildSchema(publicSdl(text));
  const planner = new Planner({ model, schema, limits: LIMITS, publicUrl: PUBLIC_URL });
  const { plan, values } = planner.plan(parse(query), null, variables);
  return { values, sql: printSql(model, plan).text, cypher: printCypher(model, plan).text };
}

describe('a filter that the schema gains', () => {
  const gained = ['ActorFilter', 'ProposalFilter', 'PositionFilter', 'ClaimFilter'].reduce(
    (text, name) =>
      text.replace(`input ${name} {`, `input ${name} {\n  "New."\n  ids: [ID!] @where(field: "id")`),
    sdl,
  );

  test.each(examples().map((example) => [example.name, example] as const))(
    'leaves the statements of %s as they are',
    (_name, { query, variables }) => {
      expect(statements(gained, query, variables)).toEqual(statements(sdl, query, variables));
    },
  );

  test('can be used', () => {
    const query = '{ actors(filter: { ids: ["a"] }) { nodes { slug } } }';
    expect(statements(gained, query, {}).values).toEqual([['a'], false, 50]);
  });
});

test('values that a call leaves out are not among those beside its plan', () => {
  const text = `query ($kind: ProposalKind, $issue: String, $after: String) {
    proposals(first: 7, after: $after, filter: { kind: $kind, issue: $issue }) { nodes { slug } } }`;
  expect(planned(text).values).toEqual([false, 7]);
  const call = planned(text, { kind: 'VENUE' });
  expect(call.values).toEqual(['VENUE', false, 7]);
  expect(rootOf(call)).toMatchObject({
    conditions: [
      { field: 'kind', param: 0 },
      { field: 'mergedInto', param: 1 },
    ],
    first: 2,
    after: null,
  });
});
