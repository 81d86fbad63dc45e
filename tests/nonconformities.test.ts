import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { nonconformities } from './nonconformities.ts';

const schema = buildSchema(`
  type Query { one: A  many: [A!]!  any: U }
  union U = A | B
  type A { id: ID!  n: Int  yes: Boolean!  kind: Kind  all: [String!]! }
  type B { id: ID! }
  enum Kind { X Y }
`);
const faults = (query: string, data: unknown, variables = {}) =>
  nonconformities(schema, parse(query), variables, data);

test.each([
  ['{ one { id n } }', { one: null }],
  [
    '{ __typename one { a: __typename id n yes kind all } }',
    { __typename: 'Query', one: { a: 'A', id: 'x', n: 1, yes: false, kind: 'X', all: ['y'] } },
  ],
  [
    'query ($no: Boolean!) { one { id ...F n @include(if: $no) } } fragment F on A { k: kind }',
    { one: { id: 'x', k: null } },
  ],
  ['{ any { ... on A { n } ... on B { id } } }', { any: { id: 'x' } }],
])('%s is answered by %o', (query, data) => {
  expect(faults(query, data, { no: false })).toEqual([]);
});

test.each([
  ['{ one { id n } }', { one: { n: 1, id: 'x' } }, 'data.one has n,id and not id,n'],
  ['{ one { id } }', { one: { id: 'x', n: 1 } }, 'data.one has id,n and not id'],
  ['{ one { id } }', {}, 'data has  and not one'],
  ['{ one { id } }', { one: { id: null } }, 'data.one.id is null'],
  ['{ one { id } }', { one: [] }, 'data.one is no object'],
  ['{ one { id } }', { one: { id: 1 } }, 'data.one.id is 1, which is no ID'],
  ['{ one { n } }', { one: { n: 1.5 } }, 'data.one.n is 1.5, which is no Int'],
  ['{ one { yes } }', { one: { yes: 1 } }, 'data.one.yes is 1, which is no Boolean'],
  ['{ one { kind } }', { one: { kind: 'Z' } }, 'data.one.kind is Z, which is no Kind'],
  ['{ one { all } }', { one: { all: '["y"]' } }, 'data.one.all is no list'],
  ['{ many { id } }', { many: [{ id: 'x' }, null] }, 'data.many[1] is null'],
  ['{ one { __typename } }', { one: { __typename: 'B' } }, 'data.one.__typename is B and not A'],
  [
    '{ any { __typename ... on A { n } } }',
    { any: { __typename: 'B', n: 1 } },
    'data.any.__typename is B and not A',
  ],
])('%s is not answered by %o', (query, data, fault) => {
  expect(faults(query, data)).toEqual([fault]);
});
