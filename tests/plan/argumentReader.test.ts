import { buildSchema, getArgumentValues, getVariableValues, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { argumentReader } from '../../src/plan/argumentReader.ts';

const schema = buildSchema(`
  enum Stance { SUPPORTS OBJECTS }
  input Inner { deep: [String!] }
  input Filter { stance: [Stance!], text: String, last: Int = 7, inner: Inner, must: Boolean }
  input Strict { name: String! text: String }
  type Query {
    list(first: Int! = 20, after: String, filter: Filter = { text: "x" }, strict: Strict, ids: [ID!]): Int
  }
`);

/** The arguments of the one field of an operation: as each is read, and as graphql-js has them. */
function both(text: string, given: Readonly<Record<string, unknown>>) {
  const document = parse(text);
  const operation = document.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  const node = operation.selectionSet.selections[0];
  const field = schema.getQueryType()?.getFields().list;
  if (node?.kind !== Kind.FIELD || !field) throw new Error('No field.');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) throw new Error(`Bad variables: ${errors}`);
  const known = () => getArgumentValues(field, node, coerced);
  const read = (...path: readonly string[]) => argumentReader(node, field, path)(coerced);
  return [read, known] as const;
}

describe('the arguments of a field are what graphql-js makes of them', () => {
  test.each([
    ['nothing, with what stands instead', '{ list }', {}, { first: 20, filter: { text: 'x', last: 7 } }],
    [
      'what the document says',
      '{ list(first: 3, ids: "a", filter: { stance: OBJECTS, inner: { deep: ["b"] } }) }',
      {},
      { first: 3, ids: ['a'], filter: { stance: ['OBJECTS'], last: 7, inner: { deep: ['b'] } } },
    ],
    ['null', '{ list(after: null, filter: null) }', {}, { first: 20, after: null, filter: null }],
    [
      'variables',
      'query ($n: Int!, $a: String, $f: Filter) { list(first: $n, after: $a, filter: $f) }',
      { n: 2, a: null, f: { text: 'y' } },
      { first: 2, after: null, filter: { text: 'y', last: 7 } },
    ],
    [
      'variables that the call does not give',
      'query ($n: Int = 9, $a: String, $f: Filter, $constructor: String) { list(first: $n, after: $constructor, filter: $f) }',
      {},
      { first: 9, filter: { text: 'x', last: 7 } },
    ],
    [
      'variables in an object, beside what is fixed',
      'query ($s: [Stance!], $t: String, $l: Int) { list(filter: { stance: $s, text: $t, last: $l, must: true }) }',
      { s: ['SUPPORTS'], t: null },
      { first: 20, filter: { stance: ['SUPPORTS'], text: null, last: 7, must: true } },
    ],
    [
      'variables deeper than that',
      'query ($d: String!) { list(filter: { inner: { deep: [$d, "e"] } }, ids: [$d]) }',
      { d: 'c' },
      { first: 20, filter: { last: 7, inner: { deep: ['c', 'e'] } }, ids: ['c'] },
    ],
    [
      'a field that must be there',
      'query ($n: String!, $t: String) { list(strict: { name: $n, text: $t }) }',
      { n: 'z' },
      { first: 20, filter: { text: 'x', last: 7 }, strict: { name: 'z' } },
    ],
  ])('%s', (_, text, given, expected) => {
    const [read, known] = both(text, given);
    expect(known()).toEqual(expected);
    for (const name of ['first', 'after', 'filter', 'strict', 'ids'])
      expect(read(name), name).toEqual(known()[name]);
    for (const name of ['stance', 'text', 'last', 'inner', 'must'])
      expect(read('filter', name), name).toEqual(Object(known().filter)[name]);
    for (const name of ['name', 'text'])
      expect(read('strict', name), name).toEqual(Object(known().strict)[name]);
  });

  test('and a null where none may be is refused alike', () => {
    const [read, known] = both('query ($n: Int = 3) { list(first: $n) }', { n: null });
    const message = 'Argument "first" of non-null type "Int!" must not be null.';
    expect(() => read('first')).toThrow(message);
    expect(known).toThrow(message);
  });
});
