import { describe, expect, test } from 'vitest';
import { encodeCursor } from '../../../src/cursor.ts';
import { assembleAnswer } from '../../../src/stores/neo4j/assembleAnswer.ts';
import { planned } from '../../plan/planned.ts';

/** The answer to an operation, from the cells that the database would give. */
const answer = (text: string, cells: readonly unknown[], variables = {}) =>
  assembleAnswer(planned(text, variables).plan, cells);

describe('the answer that an operation asked for', () => {
  test.each([
    ['null for one thing that is not there', '{ actor(slug: "x") { name } }', [null], '{"actor":null}'],
    [
      'the cells of one thing, under their keys',
      '{ actor(slug: "x") { called: name __typename slug } }',
      [['Emmanuel', 'macron']],
      '{"actor":{"called":"Emmanuel","__typename":"Actor","slug":"macron"}}',
    ],
    [
      'a small set',
      '{ actor(slug: "x") { partOf { slug } aliases } }',
      [[[['france'], ['nato']], ['the Élysée']]],
      '{"actor":{"partOf":[{"slug":"france"},{"slug":"nato"}],"aliases":["the Élysée"]}}',
    ],
    [
      'null in an edge',
      '{ proposal(slug: "x") { place { name } issue { text } } }',
      [[null, ['Where?']]],
      '{"proposal":{"place":null,"issue":{"text":"Where?"}}}',
    ],
    [
      'the row’s type by its shape',
      '{ claim(id: "x") { target { __typename ... on Issue { slug } ... on Proposal { text slug } } } }',
      [[[1, 'Meet', 'meet']]],
      '{"claim":{"target":{"__typename":"Proposal","text":"Meet","slug":"meet"}}}',
    ],
    [
      'typename of the root, where it stands',
      '{ a: __typename actor(slug: "x") { name } __typename }',
      [null],
      '{"a":"Query","actor":null,"__typename":"Query"}',
    ],
    [
      'several roots in the order of the operation',
      '{ places { totalCount } actor(slug: "x") { slug } }',
      [[null, null, 3], ['x']],
      '{"places":{"totalCount":3},"actor":{"slug":"x"}}',
    ],
    [
      'addresses, from the fields that they end in',
      '{ claims { nodes { link: url slug url } } }',
      [[[['c1', 'slug-1', 'c1']], null, null]],
      '{"claims":{"nodes":[{"link":"https://demarche.example/claim/c1","slug":"slug-1","url":"https://demarche.example/claim/c1"}]}}',
    ],
    [
      'where words stand in a text, or null where they do not',
      '{ document(slug: "x") { at: found(words: "two sai") { __typename start words: exact suffix } none: found(words: "three") { end } } }',
      [
        [
          ['One, two said.', ['two', 'sai']],
          ['One, two said.', ['three']],
        ],
      ],
      '{"document":{"at":{"__typename":"Excerpt","start":5,"words":"two sai","suffix":"d."},"none":null}}',
    ],
    [
      'an alias that objects inherit',
      '{ __proto__: actor(slug: "x") { __proto__: name toString: slug } }',
      [['E', 'm']],
      '{"__proto__":{"__proto__":"E","toString":"m"}}',
    ],
  ])('has %s', (_, text, cells, json) => {
    expect(answer(text, cells)).toBe(json);
  });
});

describe('a page', () => {
  test('has nodes, edges and pageInfo as they were asked, from the same rows', () => {
    const text = `{ actors(first: 2) {
      edges { at: cursor node { name } __typename } nodes { slug called: name } __typename
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor __typename } totalCount } }`;
    const rows = [
      ['a-1', 'Ann', 'a', 'Ann'],
      ['b-1', 'Ben', 'b', 'Ben'],
    ];
    const start = encodeCursor('Actor', 'a-1');
    const end = encodeCursor('Actor', 'b-1');
    expect(JSON.parse(answer(text, [[rows, true, 5]]))).toEqual({
      actors: {
        edges: [
          { at: start, node: { name: 'Ann' }, __typename: 'ActorEdge' },
          { at: end, node: { name: 'Ben' }, __typename: 'ActorEdge' },
        ],
        nodes: [
          { slug: 'a', called: 'Ann' },
          { slug: 'b', called: 'Ben' },
        ],
        __typename: 'ActorConnection',
        pageInfo: {
          hasNextPage: true,
          hasPreviousPage: false,
          startCursor: start,
          endCursor: end,
          __typename: 'PageInfo',
        },
        totalCount: 5,
      },
    });
  });

  test('of nothing has no cursors', () => {
    const text =
      '{ actors { nodes { slug } edges { cursor } pageInfo { startCursor endCursor hasNextPage } totalCount } }';
    expect(answer(text, [[[], false, 0]])).toBe(
      '{"actors":{"nodes":[],"edges":[],"pageInfo":{"startCursor":null,"endCursor":null,"hasNextPage":false},"totalCount":0}}',
    );
  });

  test('has something before it where a cursor was given', () => {
    const text = 'query ($a: String) { actors(after: $a) { pageInfo { hasPreviousPage } } }';
    expect(answer(text, [[null, null, null]], { a: encodeCursor('Actor', 'x') })).toBe(
      '{"actors":{"pageInfo":{"hasPreviousPage":true}}}',
    );
    expect(answer(text, [[null, null, null]])).toBe('{"actors":{"pageInfo":{"hasPreviousPage":false}}}');
  });

  test('of several types has each row in its shape, in nodes and in edges', () => {
    const text = `query ($q: String!) { search(query: $q) {
      nodes { __typename ... on Actor { name } ... on Place { slug } }
      edges { cursor node { ... on Actor { slug } ... on Claim { holder { name } } } } } }`;
    const rows = [
      ['0 macron', 0, 'Emmanuel', 'macron'],
      ['1 geneva', 1, 'geneva'],
      ['6 ~ x', 6, ['Viktor']],
    ];
    expect(JSON.parse(answer(text, [[rows, null, null]], { q: 'x' }))).toEqual({
      search: {
        nodes: [
          { __typename: 'Actor', name: 'Emmanuel' },
          { __typename: 'Place', slug: 'geneva' },
          { __typename: 'Claim' },
        ],
        edges: [
          { cursor: encodeCursor('SearchResult', '0 macron'), node: { slug: 'macron' } },
          { cursor: encodeCursor('SearchResult', '1 geneva'), node: {} },
          { cursor: encodeCursor('SearchResult', '6 ~ x'), node: { holder: { name: 'Viktor' } } },
        ],
      },
    });
  });
});

test('an answer of another form than the plan’s is an error, never a guess', () => {
  expect(() => answer('{ actors { nodes { slug } } }', ['rows'])).toThrow('something else than a list');
  expect(() => answer('{ claim(id: "x") { target { slug } } }', [[[7, 's']]])).toThrow('shape 7 of 3');
});
