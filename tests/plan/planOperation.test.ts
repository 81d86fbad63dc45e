import { parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Branch, Shape } from '../../src/plan/ReadPlan.ts';
import { costOf, planned, refusalOf, rootOf } from './planned.ts';
import { published } from './published.ts';

describe('an operation costs its objects, lists, pages, totals and hasNextPage', () => {
  test.each([
    ['WhoProposedWhat', 18],
    ['WhereTheyStand', 15],
    ['WhatRestsHere', 5],
    ['Matrix', 4],
    ['Claims', 6],
    ['Find', 3],
  ] as const)('%s costs %i', (name, cost) => {
    const variables = { actor: 'macron', document: 'talks', issue: 'where', words: 'geneva' };
    expect(costOf(published[name], variables)).toBe(cost);
  });

  test.each([
    ['nothing for introspection', '{ __typename __schema { types { name } } }', 0],
    ['what schema.graphql says for a diagram', '{ diagram { body } more: diagram { mediaType } }', 30],
    ['nothing for a diagram that is left out', '{ diagram @skip(if: true) { body } __typename }', 0],
    ['one for an object', '{ actor(slug: "a") { slug name kind } }', 1],
    ['one for a page, whatever of it is asked', '{ actors { __typename } }', 1],
    [
      'nothing for scalars of nodes, cursors and pageInfo',
      '{ actors { nodes { slug } edges { cursor node { name } } pageInfo { endCursor hasPreviousPage } } }',
      1,
    ],
    ['one for a total, each time', '{ actors { totalCount again: totalCount } }', 3],
    ['one for hasNextPage, each time', '{ actors { pageInfo { hasNextPage again: hasNextPage } } }', 3],
    ['nothing for every scalar of a row', '{ document(slug: "d") { id slug title url sha256 text } }', 1],
    ['one for a scalar under a further key', '{ document(slug: "d") { text again: text more: text } }', 3],
    [
      'nothing for a scalar in several rows',
      '{ actors { nodes { slug partOf { slug parts { nodes { slug } } } } } }',
      3,
    ],
    ['one for a computed field under a further key', '{ claim(id: "c") { url again: url id } }', 2],
    ['one for __typename under a further key', '{ claim(id: "c") { __typename again: __typename } }', 2],
    [
      'one for a cursor under a further key',
      '{ actors { edges { cursor again: cursor } pageInfo { endCursor startCursor again: endCursor } } }',
      3,
    ],
    ['one for each type that may stand there', '{ node(id: "x") { ... on Target { about { name } } } }', 4],
    ['nothing twice for what is asked twice', '{ actor(slug: "a") { partOf { slug } partOf { name } } }', 2],
    ['each alias', '{ a: actor(slug: "a") { slug } b: actor(slug: "b") { slug } }', 2],
    [
      'nodes and edges under one key each once',
      '{ actors { nodes { partOf { slug } } edges { node { partOf { slug } } } } }',
      3,
    ],
    ['nodes under a further key', '{ actors { nodes { slug } more: nodes { name } } }', 2],
    [
      'edges, node and pageInfo under a further key',
      '{ actors { edges { node { slug } n: node { slug } } e: edges { cursor } pageInfo { endCursor } p: pageInfo { endCursor } } }',
      4,
    ],
  ])('%s', (_, text, cost) => {
    expect(costOf(text)).toBe(cost);
  });
});

describe('what is too large is refused before anything is printed', () => {
  test('selections', () => {
    const refusal = refusalOf(() => planned('{ actors { totalCount } }', {}, { limits: { selections: 1 } }));
    expect([refusal.code, refusal.details]).toEqual([
      'OPERATION_TOO_LARGE',
      { limit: 'selections', allowed: 1 },
    ]);
    expect(refusal.message).toBe(
      'The operation asks for more than 1 selections (objects, lists, pages, totalCount and hasNextPage count one each, for every type that may stand there; mergeCandidates counts 15; suggestions counts 15; diagram counts 15; scalars are free, and count one each time that they are asked again under another key). Ask for less at once.',
    );
  });

  test('levels: ten are allowed, eleven are not', () => {
    const nested = (levels: number): string =>
      levels === 1 ? 'actor(slug: "a") { slug' : `${nested(levels - 1)} partOf { slug`;
    const text = (levels: number) => `{ ${nested(levels)} ${'}'.repeat(levels)} }`;
    expect(planned(text(10)).plan.roots).toHaveLength(1);
    const refusal = refusalOf(() => planned(text(11)));
    expect([refusal.code, refusal.details]).toEqual([
      'OPERATION_TOO_LARGE',
      { limit: 'levels', allowed: 10 },
    ]);
    expect(refusal.message).toBe(
      'The operation is more than 10 levels deep. Ask for the deeper part by itself, starting from node(id:).',
    );
  });

  test('fragments that double at each level', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Actor { a: partOf { ...F${i + 1} } b: partOf { ...F${i + 1} } }`,
    );
    const text = `{ actor(slug: "a") { ...F0 } } ${fragments.join(' ')} fragment F40 on Actor { slug }`;
    expect(refusalOf(() => planned(text)).details).toEqual({ limit: 'levels', allowed: 10 });
    expect(refusalOf(() => planned(text, {}, { limits: { levels: 1_000 } })).details).toEqual({
      limit: 'selections',
      allowed: 60,
    });
  });
});

describe('a plan', () => {
  test('says what is asked of each type, by response key', () => {
    const root = rootOf(
      planned('{ actor(slug: "macron") { name called: name, __typename kind_: __typename } }'),
    );
    expect(root).toEqual({
      kind: 'one',
      key: 'actor',
      source: { kind: 'all' },
      conditions: [{ kind: 'compare', field: 'slug', is: 'EQUALS', param: 0 }],
      shapes: [
        {
          type: 'Actor',
          selections: [
            { kind: 'scalar', key: 'name', field: 'name' },
            { kind: 'scalar', key: 'called', field: 'name' },
            { kind: 'typename', key: '__typename' },
            { kind: 'typename', key: 'kind_' },
          ],
        },
      ],
    });
  });

  test('is in the order of the operation, with the keys that graphql-js would give', () => {
    const text = `{
      actor(slug: "a") { ...F slug ... on Actor { partOf { name } } partOf { slug } __proto__: name }
    } fragment F on Actor { kind partOf { id } }`;
    const [shape] = rootOf(planned(text)).shapes;
    expect(shape?.selections.map((s) => s.key)).toEqual(['kind', 'partOf', 'slug', '__proto__']);
    expect(keysBelow(shape, 'partOf')).toEqual(['id', 'name', 'slug']);
  });

  test('has a shape for every type of an interface and of a union', () => {
    const text = `query ($id: ID!) { node(id: $id) { id ... on Target { slug ... on Issue { text } } ... on Actor { name } } }`;
    const shapes = new Map(
      rootOf(planned(text, { id: 'x' })).shapes.map((s) => [s.type, s.selections.map((x) => x.key)]),
    );
    expect(shapes.get('Actor')).toEqual(['id', 'name']);
    expect(shapes.get('Issue')).toEqual(['id', 'slug', 'text']);
    expect(shapes.get('Proposal')).toEqual(['id', 'slug']);
    expect(shapes.get('Decision')).toEqual(['id']);
    expect(shapes.has('Section')).toBe(false);
    expect(shapes.has('Declaration')).toBe(false);
    const search = rootOf(planned(published.Find, { words: 'x' }));
    expect(search.shapes.map((s) => s.type)).toEqual([
      'Actor',
      'Place',
      'Issue',
      'Proposal',
      'Assertion',
      'Document',
      'Claim',
      'Passage',
    ]);
  });

  test('keeps what nodes ask apart from what edges ask', () => {
    const root = rootOf(planned('{ actors { edges { node { name slug } cursor } nodes { slug } } }'));
    if (root.kind !== 'page') throw new Error('Not a page.');
    expect(root.shapes[0]?.selections.map((s) => s.key)).toEqual(['name', 'slug', 'slug']);
    expect(root.parts).toEqual([
      {
        kind: 'edges',
        key: 'edges',
        parts: [
          { kind: 'node', key: 'node', view: [[0, 2]] },
          { kind: 'cursor', key: 'cursor' },
        ],
      },
      { kind: 'nodes', key: 'nodes', view: [[2, 3]] },
    ]);
  });

  test.each([
    ['{ actors { totalCount __typename } }', false],
    ['{ actors { pageInfo { hasNextPage hasPreviousPage } } }', false],
    ['{ actors { pageInfo { startCursor } } }', true],
    ['{ actors { pageInfo { endCursor } } }', true],
    ['{ actors { edges { cursor } } }', true],
    ['{ actors { nodes { __typename } } }', true],
  ])('%s needs the rows of the page: %s', (text, rows) => {
    expect(rootOf(planned(text))).toMatchObject({ rows });
  });

  test('says the fixed conditions of an edge', () => {
    const call = planned('{ proposal(slug: "p") { objectedToBy { nodes { stance } } } }');
    const { values } = call;
    const edge = rootOf(call).shapes[0]?.selections[0];
    if (edge?.kind !== 'page') throw new Error('Not a page.');
    const given = edge.conditions.map((c) => 'param' in c && { ...c, param: values[c.param] });
    expect(given).toEqual([
      { kind: 'oneOf', field: 'stance', param: ['SCEPTICAL', 'OBJECTS'] },
      { kind: 'compare', field: 'former', is: 'EQUALS', param: false },
    ]);
  });

  test('hides from a search what lists hide where they say nothing', () => {
    const call = planned(published.Find, { words: 'Orbán talks' });
    const { values } = call;
    const { conditions } = rootOf(call);
    expect(conditions[0]).toMatchObject({ kind: 'words' });
    expect(conditions[1]).toMatchObject({
      kind: 'ofType',
      type: 'Claim',
      condition: { kind: 'compare', field: 'status', is: 'EQUALS' },
    });
    expect(conditions[2]).toMatchObject({
      kind: 'ofType',
      type: 'Passage',
      condition: { kind: 'compare', field: 'hidden', is: 'EQUALS' },
    });
    expect(conditions).toHaveLength(3);
    expect(values).toContainEqual(['orban', 'talks']);
    expect(values).toContain('ACCEPTED');
  });

  test('leaves to graphql-js what is asked of the schema or computed, and nothing else', () => {
    const left = (text: string) => {
      const { plan, keys, rest } = planned(text);
      return { stored: plan.roots.map(({ key }) => key), keys, rest: rest && print(rest) };
    };
    expect(left('{ __typename actors { nodes { name } } claims { nodes { url } } }')).toEqual({
      stored: ['__typename', 'actors', 'claims'],
      keys: ['__typename', 'actors', 'claims'],
      rest: null,
    });
    const mixed = `query ($a: Boolean = true) {
      ...Q places { totalCount } t: __type(name: "Actor") { ...T }
    }
    fragment Q on Query { s: __schema @include(if: $a) { description } t: __type(name: "Actor") { kind } a: actors { totalCount } }
    fragment T on __Type { name }`;
    expect(left(mixed)).toEqual({
      stored: ['a', 'places'],
      keys: ['s', 't', 'a', 'places'],
      rest: print(
        parse(`query ($a: Boolean = true) {
          s: __schema @include(if: $a) { description } t: __type(name: "Actor") { kind } t: __type(name: "Actor") { ...T }
        }
        fragment Q on Query { s: __schema @include(if: $a) { description } t: __type(name: "Actor") { kind } a: actors { totalCount } }
        fragment T on __Type { name }`),
      ),
    });
    expect(left('{ __typename __schema { description } }')).toEqual({
      stored: [],
      keys: ['__typename', '__schema'],
      rest: print(parse('{ __typename __schema { description } }')),
    });
  });
});

describe('@skip and @include', () => {
  const text = `query ($with: Boolean!, $without: Boolean = false) {
    actor(slug: "a") { slug name @include(if: $with) ...F @skip(if: $without) ... @include(if: false) { kind } }
  } fragment F on Actor { named }`;
  test.each([
    [{ with: true }, ['slug', 'name', 'named']],
    [{ with: false }, ['slug', 'named']],
    [{ with: true, without: true }, ['slug', 'name']],
    [{ with: false, without: true }, ['slug']],
  ])('are decided by %o', (variables, keys) => {
    expect(rootOf(planned(text, variables)).shapes[0]?.selections.map((s) => s.key)).toEqual(keys);
  });
});

function keysBelow(shape: Shape | undefined, key: string): readonly string[] {
  const found = shape?.selections.find((s): s is Branch => s.key === key && 'shapes' in s);
  return found?.shapes[0]?.selections.map((s) => s.key) ?? [];
}
