import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Planner } from '../../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../../src/schema/graphModel.ts';
import { publicSdl } from '../../../src/schema/publicSdl.ts';
import { type Opened, openSeeded } from '../../api/seeded.ts';
import { nonconformities } from '../../nonconformities.ts';
import { PUBLIC_URL } from '../../plan/planned.ts';

const schema = buildSchema(publicSdl(sdl));
const planner = new Planner({
  model: graphModel,
  schema,
  limits: { selections: 1_000, levels: 10, rows: 200_000, first: 200 },
  publicUrl: PUBLIC_URL,
});

let opened: Opened;
beforeAll(async () => {
  opened = await openSeeded();
});
afterAll(() => opened.discard());

/** The text that the store serves, in which nothing is other than the schema has it. */
async function served(query: string): Promise<string> {
  const document = parse(query);
  const { plan, values } = planner.plan(document, null, {});
  const text = await opened.store.read(plan, values);
  if (typeof text !== 'string') return new TextDecoder().decode(text);
  expect(nonconformities(schema, document, {}, JSON.parse(text))).toEqual([]);
  return text;
}

describe('a statement tells', () => {
  test.each([
    [
      'one, with names of types and an alias like no other',
      '{ __proto__: actor(slug: "trump") { __typename a: name __proto__: kind } t: __typename }',
      '{"__proto__":{"__typename":"Actor","a":"Donald Trump","__proto__":"PERSON"},"t":"Query"}',
    ],
    ['nobody', '{ actor(slug: "nobody") { name } }', '{"actor":null}'],
    [
      'ends of an empty page',
      '{ claims(first: 3, filter: { text: "nothing has this word" }) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id } } }',
      '{"claims":{"totalCount":0,"pageInfo":{"startCursor":null,"endCursor":null,"hasNextPage":false,"hasPreviousPage":false},"nodes":[]}}',
    ],
    [
      'ends of a search that finds nothing',
      '{ search(query: "nothing has this word") { pageInfo { startCursor endCursor } } }',
      '{"search":{"pageInfo":{"startCursor":null,"endCursor":null}}}',
    ],
    [
      'the same rows under several keys',
      '{ places(first: 2) { nodes { slug } a: edges { node { name } again: node { slug } } b: edges { node { slug } } more: nodes { name } } }',
      '{"places":{"nodes":[{"slug":"budapest"},{"slug":"geneva"}],"a":[{"node":{"name":"Budapest"},"again":{"slug":"budapest"}},{"node":{"name":"Geneva"},"again":{"slug":"geneva"}}],' +
        '"b":[{"node":{"slug":"budapest"}},{"node":{"slug":"geneva"}}],"more":[{"name":"Budapest"},{"name":"Geneva"}]}}',
    ],
    [
      'counts, and whether there is more, under several keys',
      '{ places(first: 2) { a: totalCount pageInfo { a: hasNextPage b: hasNextPage } i: pageInfo { hasNextPage } b: totalCount } }',
      '{"places":{"a":3,"pageInfo":{"a":true,"b":true},"i":{"hasNextPage":true},"b":3}}',
    ],
  ])('%s', async (_what, query, text) => {
    expect(await served(query)).toBe(text);
  });

  test('lists of what may be of several types', async () => {
    const text = await served(
      '{ claims(first: 5) { nodes { kind: __typename hedged target { __typename slug ... on Proposal { kind place { name } } } evidence { exact start } } } }',
    );
    expect(JSON.parse(text).claims.nodes).toHaveLength(5);
  });

  test('ends of a page, as its edges have them', async () => {
    for (const list of ['claims(first: 3)', 'search(query: "Moscow", first: 3)']) {
      const [page] = Object.values<Record<string, unknown>>(
        JSON.parse(
          await served(
            `{ ${list} { c: totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage __typename } edges { cursor __typename node { __typename } } __typename } }`,
          ),
        ),
      );
      const edges = Array.isArray(page?.edges) ? page.edges : [];
      expect(edges).toHaveLength(3);
      expect(page?.pageInfo).toEqual({
        startCursor: edges[0].cursor,
        endCursor: edges[2].cursor,
        hasNextPage: true,
        hasPreviousPage: false,
        __typename: 'PageInfo',
      });
    }
  });

  test('a page of nothing but its end', async () => {
    const [whole, end] = [
      JSON.parse(await served('{ actors(first: 2) { pageInfo { endCursor } edges { cursor } } }')),
      JSON.parse(await served('{ actors(first: 2) { pageInfo { endCursor } } }')),
    ];
    expect(end.actors.pageInfo.endCursor).toBe(whole.actors.edges[1].cursor);
  });

  test('pages within pages', async () => {
    const inner = 'claims(first: 2) { pageInfo { endCursor hasNextPage } nodes { id text } }';
    const { actors } = JSON.parse(await served(`{ actors(first: 3) { nodes { slug ${inner} } } }`));
    for (const { slug, claims } of actors.nodes)
      expect(JSON.parse(await served(`{ actor(slug: "${slug}") { ${inner} } }`))).toEqual({
        actor: { claims },
      });
  });

  test('addresses', async () => {
    const { claims } = JSON.parse(await served('{ claims(first: 2) { nodes { url id again: url } } }'));
    for (const { url, id, again } of claims.nodes)
      expect([url, again]).toEqual(Array(2).fill(`https://demarche.example/claim/${id}`));
  });

  test.each([400, 401, 801, 900])('%i keys of one object, more than SQLite takes arguments', async (keys) => {
    const asked = Array.from({ length: keys }, (_, i) =>
      i % 2 === 0 ? `a${i}: named` : `a${i}: partOf { slug }`,
    );
    const partOf = [{ slug: 'united-states' }];
    const { actor } = JSON.parse(await served(`{ actor(slug: "trump") { ${asked.join(' ')} } }`));
    expect(Object.entries(actor)).toEqual(asked.map((_, i) => [`a${i}`, i % 2 === 0 ? true : partOf]));
  });
});
