import { expect, test } from 'vitest';
import { alignCodings } from '../../src/analysis/alignCodings.ts';
import type { CodedClaim } from '../../src/analysis/CodedClaim.ts';
import { codingDifferences } from '../../src/analysis/codingDifferences.ts';

/** `ab ann SUPPORTS geneva 0-9 12-20`: who read what where. Ids are places from 1. */
function codings(...lines: readonly string[]): readonly CodedClaim[] {
  return lines.map((line, at) => {
    const [coder = '', holder = '', stance = '', target = '', ...spans] = line.split(' ');
    return {
      ...{ id: String(at + 1), coder, holder, stance, target, issue: null },
      spans: spans.map((span) => {
        const [start, end] = span.split('-').map(Number);
        return { start: start ?? 0, end: end ?? 0 };
      }),
    };
  });
}

const unitsOf = (...lines: readonly string[]) =>
  alignCodings(codings(...lines)).map((unit) => [...unit.values()].map(({ id }) => id).join(' '));

test('claims stand side by side where their words overlap, in the order of the text', () => {
  expect(unitsOf('b x S t 20-30', 'a x S t 0-10', 'b x S t 9-12', 'a x S t 30-40')).toEqual([
    '2 3',
    '1',
    '4',
  ]);
});

test('of several on the same words those that have most in common: the target before holder and stance', () => {
  expect(
    unitsOf('a ann S moscow 0-20', 'a ann S budapest 0-20', 'b ann S budapest 0-20', 'b ben O moscow 5-15'),
  ).toEqual(['1 4', '2 3']);
});

test('any of several passages brings them together, and a third coder joins whomever is most alike', () => {
  expect(unitsOf('a x S t 0-5 50-60', 'b x S t 55-58', 'c y S u 0-5', 'c x S t 2-5')).toEqual(['1 2 4', '3']);
});

test('differences tell the fields, and who has nothing there', () => {
  const units = alignCodings(
    codings('a ann S t 0-9', 'b ann S t 0-9', 'a ann S t 10-19', 'b ben O t 10-19', 'a ann S t 20-29'),
  );
  expect(
    codingDifferences(units, ['a', 'b']).map(({ readings, fields, missing }) => [
      readings.map(({ id }) => id).join(' '),
      fields.join(' '),
      missing.join(' '),
    ]),
  ).toEqual([
    ['3 4', 'holder stance', ''],
    ['5', '', 'b'],
  ]);
});
