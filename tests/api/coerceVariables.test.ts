import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { coerceVariables } from '../../src/api/coerceVariables.ts';

const schema = buildSchema(
  'type Query { found(filter: Filter): Int } input Filter { kind: String = "VENUE" }',
);

/** The values, or the messages of what is wrong. */
function coerced(definitions: string, given: string): unknown {
  const operation = getOperationAST(parse(`query (${definitions}) { found }`));
  const values = coerceVariables(schema, operation, JSON.parse(given));
  return 'errors' in values ? values.errors.map(({ message }) => message) : JSON.stringify(values.coerced);
}

test('what is left out takes its default, and what is not declared is left out', () => {
  expect(coerced('$a: String!, $b: Int = 3, $c: Filter', '{"a": "x", "c": {}, "d": 4}')).toBe(
    '{"a":"x","b":3,"c":{"kind":"VENUE"}}',
  );
});

test('every fault is told at once', () => {
  expect(coerced('$a: String!, $b: Int!, $c: Boolean', '{"a": 1, "c": 3}')).toEqual([
    'Variable "$a" got invalid value 1; String cannot represent a non string value: 1',
    'Variable "$b" of required type "Int!" was not provided.',
    'Variable "$c" got invalid value 3; Boolean cannot represent a non boolean value: 3',
  ]);
});

test('a client may call a variable as it likes', () => {
  expect(coerced('$__proto__: String', '{"__proto__":"a"}')).toBe('{"__proto__":"a"}');
  expect(coerced('$__proto__: Filter', '{"__proto__":{}}')).toBe('{"__proto__":{"kind":"VENUE"}}');
  expect(coerced('$constructor: String', '{}')).toBe('{}');
});
