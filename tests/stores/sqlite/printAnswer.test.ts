import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembleText } from '../../../src/plan/assemble.ts';
import { Planner } from '../../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../../src/schema/graphModel.ts';
import { publicSdl } from '../../../src/schema/publicSdl.ts';
import { printAnswer } from '../../../src/stores/sqlite/printAnswer.ts';
import { type Opened, openSeeded } from '../../api/seeded.ts';

// What SQLite tells as a whole is, letter for letter, what is put together from the cells of the other statement.

const planner = new Planner({
  model: graphModel,
  schema: buildSchema(publicSdl(sdl)),
  limits: { selections: 1_000, levels: 10, rows: 200_000, first: 200 },
});

let opened: Opened;
beforeAll(async () => {
  opened = await openSeeded();
});
afterAll(() => opened.discard());

test.each([
  [
    'one, with names of types and an alias like no other',
    '{ __proto__: actor(slug: "trump") { __typename a: name __proto__: kind } t: __typename }',
  ],
  ['nobody', '{ actor(slug: "nobody") { name } }'],
  [
    'lists, and what may be of several types',
    '{ claims(first: 5) { nodes { kind: __typename hedged target { __typename slug ... on Proposal { kind place { name } } } evidence { exact start } } } }',
  ],
  [
    'ends of a page',
    '{ claims(first: 3) { c: totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage __typename } edges { cursor __typename node { id } } __typename } }',
  ],
  [
    'ends of an empty page',
    '{ claims(first: 3, filter: { text: "nothing has this word" }) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id } } }',
  ],
  ['a page of nothing but its end', '{ actors(first: 2) { pageInfo { endCursor } } }'],
  ['counts alone', '{ actors { totalCount __typename } }'],
  [
    'a page within a page',
    '{ actors(first: 3) { nodes { slug claims(first: 2) { pageInfo { endCursor hasNextPage } nodes { id text } } } } }',
  ],
  [
    'words, in several types',
    '{ search(query: "Budapest", first: 20) { edges { cursor node { __typename ... on Claim { id holder { name } } ... on Passage { exact } } } } }',
  ],
  ['lists of values', '{ actor(slug: "trump") { aliases } places(first: 2) { nodes { name } } }'],
])('%s', async (_what, query) => {
  const { told, text } = await textOf(query);
  const { plan, values, answer } = planner.open(parse(query), null, {});
  expect(told).toBe(true);
  expect(text).toBe(assembleText(answer, plan, await opened.store.read(plan, values)));
});

test.each([
  ['the same rows under two keys', '{ actors(first: 2) { nodes { slug } edges { node { name } } } }'],
  ['a count under two keys', '{ actors(first: 2) { a: totalCount b: totalCount } }'],
  [
    'whether there is more under two keys',
    '{ actors(first: 2) { pageInfo { a: hasNextPage b: hasNextPage } } }',
  ],
  ['a row under two keys', '{ actors(first: 2) { edges { a: node { slug } b: node { name } } } }'],
  ['ends of a search', '{ search(query: "Moscow", first: 2) { pageInfo { endCursor } } }'],
  [
    'more keys than SQLite makes',
    `{ actor(slug: "trump") { ${Array.from({ length: 401 }, (_, i) => `a${i}: slug`).join(' ')} } }`,
  ],
])('%s is put together from cells', async (_what, query) => {
  const { told, text } = await textOf(query);
  const { plan, values, answer } = planner.open(parse(query), null, {});
  expect(told).toBe(false);
  expect(text).toBe(assembleText(answer, plan, await opened.store.read(plan, values)));
});

async function textOf(query: string): Promise<{ readonly told: boolean; readonly text: string }> {
  const { plan, values, answer } = planner.open(parse(query), null, {});
  const text = await opened.store.readText(plan, values, answer);
  return {
    told: printAnswer(graphModel, plan, answer) !== null,
    text: typeof text === 'string' ? text : new TextDecoder().decode(text),
  };
}
