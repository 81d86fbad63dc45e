import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readAsOf } from '../../src/plan/readAsOf.ts';

const NOW = new Date('2026-11-29T12:00:00Z');

function asOf(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const operation = getOperationAST(parse(text));
  if (!operation) throw new Error(`No operation: ${text}`);
  return readAsOf(operation, variables, NOW);
}

test('what stands in the directive, as literals or variables; a time span counts as its end', () => {
  expect(asOf('{ actors { totalCount } }')).toEqual({ said: null, known: null });
  expect(asOf('query @asOf(said: "2025-08-22") { __typename }')).toEqual({ said: '2025-08-22', known: null });
  expect(asOf('query ($d: EDTF) @asOf(said: $d) { __typename }', { d: '2025-02~' }).said).toBe('2025-02-28');
  expect(asOf('query ($d: EDTF) @asOf(said: $d) { __typename }').said).toBeNull();
  expect(asOf('query @asOf(said: "2025-08-18/2025-08-20", known: null) { __typename }').said).toBe(
    '2025-08-20',
  );
  expect(asOf('query @asOf(known: "2026-11-24T02:00:00+02:00") { __typename }')).toEqual({
    said: null,
    known: '2026-11-24T00:00:00.000Z',
  });
});

test.each([
  ['said: "yesterday"', 'Argument "said" of "@asOf" is "yesterday"; it takes a date in EDTF'],
  ['said: 2025', 'Argument "said" of "@asOf" is 2025; it takes a date in EDTF'],
  ['said: "2026"', 'it takes what ends on 2026-11-30 or before'],
  ['said: "2025-08-18/.."', 'it takes what ends on 2026-11-30 or before'],
  [
    'known: "2026-11-24"',
    'Argument "known" of "@asOf" is "2026-11-24"; it takes a moment as RFC 3339 writes it',
  ],
  ['known: "2026-02-30T00:00:00Z"', 'it takes a moment as RFC 3339 writes it'],
  ['known: "2026-13-24T00:00:00Z"', 'it takes a moment as RFC 3339 writes it'],
  ['known: "2026-11-29T12:00:01Z"', 'it takes a moment not after 2026-11-29T12:00:00.000Z'],
])('%s is refused', (given, message) => {
  expect(() => asOf(`query @asOf(${given}) { __typename }`)).toThrow(message);
});

test('what is wrong of both is told at once', () => {
  expect(() => asOf('query @asOf(said: "x", known: "y") { __typename }')).toThrow(
    /^Argument "said" of "@asOf" is "x"; .*\nArgument "known" of "@asOf" is "y"; .*$/,
  );
});

test('where a day begins first it has begun', () => {
  expect(asOf('query @asOf(said: "2026-11-30") { __typename }').said).toBe('2026-11-30');
});
