import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOrder, positionOrder, reordered, spanOrder } from '../../src/positions/claimOrder.ts';

describe('claims stand', () => {
  const order = (day: string | null, slug = 'talks', start = 0, id = 'x') => claimOrder(day, slug, start, id);
  test.each([
    ['the newest day first', order('2025-08-22'), order('2025-08-21')],
    ['… across months and years', order('2026-01-01'), order('2025-12-31')],
    ['the undated last', order('0000-01-01'), order(null)],
    ['by document within a day', order('2025-08-22', 'alpha', 900), order('2025-08-22', 'beta', 1)],
    ['… where one slug begins another', order(null, 'talks', 900), order(null, 'talks-2', 1)],
    ['… whatever follows a hyphen', order(null, 'talks-2', 1), order(null, 'talks2', 1)],
    ['by the start of the passage, as a number', order(null, 'talks', 99), order(null, 'talks', 100)],
    ['by id where all else is equal', order(null, 'talks', 5, 'a'), order(null, 'talks', 5, 'b')],
  ])('%s', (_, earlier, later) => {
    expect(earlier < later).toBe(true);
  });

  test('as one key of ASCII', () => {
    expect(order('2025-08-22', 'talks', 42, '3f2a')).toBe('7974-91-77 talks 000000042 3f2a');
    expect(order(null, 'talks', 42, '3f2a')).toBe('~ talks 000000042 3f2a');
  });

  test('under another day where their document’s is corrected', () => {
    expect(reordered(order('2025-08-22', 'talks', 42), null)).toBe(order(null, 'talks', 42));
    expect(reordered(order(null, 'talks', 42), '2025-08-22')).toBe(order('2025-08-22', 'talks', 42));
  });

  test('the same however they are compared: day, document, start, id', () => {
    const slug = fc.constantFrom('a', 'a-b', 'a-b-c', 'a2', 'b', 'talks', 'talks-2', 'talks2');
    const key = fc.record({
      day: fc.option(fc.constantFrom('0999-12-31', '2024-02-29', '2025-08-18', '2025-08-22', '9999-12-31')),
      slug,
      start: fc.nat(999_999_999),
      id: fc.stringMatching(/^[0-9a-f]{32}$/),
    });
    fc.assert(
      fc.property(key, key, (a, b) => {
        const newest = (day: string | null) => (day === null ? 1 : -Number(day.replaceAll('-', '')));
        // Slugs are compared word by word: what ends first stands first.
        const words = `${a.slug} `.replaceAll('-', '!') < `${b.slug} `.replaceAll('-', '!');
        const isBefore =
          newest(a.day) !== newest(b.day)
            ? newest(a.day) < newest(b.day)
            : a.slug !== b.slug
              ? words
              : a.start !== b.start
                ? a.start < b.start
                : a.id < b.id;
        const keyOf = (c: typeof a) => claimOrder(c.day, c.slug, c.start, c.id);
        expect(keyOf(a) < keyOf(b)).toBe(isBefore);
      }),
    );
  });
});

test('what stands in a text is ordered by start and end', () => {
  const spans = [spanOrder('a', 5, 9), spanOrder('a', 5, 10), spanOrder('a', 10, 11), spanOrder('a-b', 1, 2)];
  expect([...spans].sort()).toEqual(spans);
  expect(spanOrder('a', 5)).toBe('a 000000005');
});

test('positions are ordered by target, by stance as the model lists them, by actor', () => {
  const order = [
    positionOrder('geneva', 'PROPOSES', 'stubb'),
    positionOrder('geneva', 'SUPPORTS', 'macron'),
    positionOrder('geneva', 'CONDITIONAL', 'macron'),
    positionOrder('geneva', 'DISCUSSES', 'macron'),
    positionOrder('geneva', 'UNDECIDED', 'macron'),
    positionOrder('geneva', 'WITHDRAWS', 'macron'),
    positionOrder('geneva', 'SCEPTICAL', 'macron'),
    positionOrder('geneva', 'OBJECTS', 'macron'),
    positionOrder('geneva', 'OBJECTS', 'orban'),
    positionOrder('geneva-2', 'PROPOSES', 'macron'),
  ];
  expect([...order].sort()).toEqual(order);
});
