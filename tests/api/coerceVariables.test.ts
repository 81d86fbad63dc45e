import { getOperationAST, getVariableValues, parse } from 'graphql';
import { expect, test } from 'vitest';
import { coerceVariables } from '../../src/api/coerceVariables.ts';
import { storedSchema } from '../agreement/storedSchema.ts';

const schema = storedSchema();

const VALUES = [
  ...[undefined, null, '', 'geneva', 'VENUE', 'venue', '2025-08', '__proto__', '7'],
  ...[0, -0, 7, -7, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), Number.NaN, true, false],
  ...[[], ['a'], ['a', null], ['VENUE'], [['a']], [7], {}, { kind: 'VENUE' }, { text: null }, { nothing: 1 }],
];

/** What graphql-js gives or refuses, which is the truth. */
function judged(definition: string, given: Readonly<Record<string, unknown>>) {
  const operation = operationWith(definition);
  const values = getVariableValues(schema, operation?.variableDefinitions ?? [], given, { maxErrors: 50 });
  return values.errors?.map(({ message }) => message) ?? plain(values.coerced);
}

function ours(definition: string, given: Readonly<Record<string, unknown>>) {
  const values = coerceVariables(schema, operationWith(definition), given);
  return 'errors' in values ? values.errors.map(({ message }) => message) : plain(values.coerced);
}

const operationWith = (definition: string) =>
  getOperationAST(parse(`query (${definition}) { proposals { totalCount } }`));

/** Without the prototypes that graphql-js leaves out. */
const plain = (value: unknown) => JSON.stringify(value, (_, inner) => (Object.is(inner, -0) ? '-0' : inner));

test.each([
  ...['$v: String', '$v: String!', '$v: String = "x"', '$v: String! = "x"', '$v: [String!]', '$v: [String]!'],
  ...[
    '$v: Int',
    '$v: Int!',
    '$v: Int = 3',
    '$v: [Int]',
    '$v: Boolean',
    '$v: Boolean! = true',
    '$v: ID',
    '$v: ID!',
  ],
  ...['$v: ProposalKind', '$v: ProposalKind!', '$v: ProposalKind = VENUE', '$v: [ProposalKind!]', '$v: EDTF'],
  ...['$v: ProposalFilter', '$v: ProposalFilter!', '$v: ProposalFilter = { kind: VENUE }', '$v: [[Int]]'],
])('variables of %s are what graphql-js makes of them', (definition) => {
  for (const value of VALUES) {
    const given = value === undefined ? {} : { v: value };
    expect(ours(definition, given), JSON.stringify(value)).toEqual(judged(definition, given));
  }
});

test('several are judged together, and what is not declared is left out', () => {
  const definition = '$a: String!, $b: Int!, $c: Boolean';
  for (const given of [{}, { a: 'x' }, { a: 'x', b: 1, d: 4 }, { a: 1, b: 'x', c: 3 }])
    expect(ours(definition, given)).toEqual(judged(definition, given));
});

test('a client may call a variable as it likes', () => {
  for (const definition of ['$__proto__: String', '$__proto__: ProposalFilter', '$constructor: String'])
    for (const given of ['{}', '{"__proto__":"a"}', '{"__proto__":{"kind":"VENUE"}}', '{"constructor":"a"}'])
      expect(ours(definition, JSON.parse(given)), given).toEqual(judged(definition, JSON.parse(given)));
  expect(ours('$__proto__: String', JSON.parse('{"__proto__":"a"}'))).toBe('{"__proto__":"a"}');
});
