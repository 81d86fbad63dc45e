import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/diagrams/layout/spread.ts';

test.each([
  ['each where it would like to be', [20, 60], [15, 55]],
  ['pushed apart evenly', [50, 50], [39.5, 50.5]],
  ['kept inside', [-20, 300], [0, 90]],
  ['in the given order', [80, 20], [39.5, 50.5]],
])('%s', (_, wishes, starts) => {
  expect(
    spread(
      wishes.map((wish) => ({ length: 10, wish })),
      1,
      0,
      100,
    ),
  ).toEqual(starts);
});

test('in order, apart and inside, whatever the wishes', () => {
  const items = fc.array(
    fc.record({ length: fc.integer({ min: 1, max: 30 }), wish: fc.integer({ min: -50, max: 900 }) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(items, (given) => {
      const starts = spread(given, 5, 10, 800);
      starts.forEach((start, index) => {
        const length = given[index]?.length ?? 0;
        expect(start).toBeGreaterThanOrEqual(10);
        expect(start + length).toBeLessThanOrEqual(800);
        const next = starts[index + 1];
        if (next !== undefined) expect(next - start - length).toBeGreaterThanOrEqual(5 - 1e-9);
      });
    }),
  );
});
