import { expect, test } from 'vitest';
import { slidingWindows } from '../../src/analysis/slidingWindows.ts';

const span = { from: '2024-02-26', to: '2024-03-04' };

test('windows slide over a span until one reaches its end', () => {
  expect(slidingWindows(span, 3, 2)).toEqual([
    { from: '2024-02-26', to: '2024-02-28' },
    { from: '2024-02-28', to: '2024-03-01' },
    { from: '2024-03-01', to: '2024-03-03' },
    { from: '2024-03-03', to: '2024-03-05' },
  ]);
  expect(slidingWindows(span, 8, 8)).toEqual([span]);
});

test('a window that is longer than the span is one window', () => {
  expect(slidingWindows(span, 31, 1)).toEqual([{ from: '2024-02-26', to: '2024-03-27' }]);
});

test('days before 1970 and in the first century are days as well', () => {
  expect(slidingWindows({ from: '0099-12-31', to: '0100-01-01' }, 1, 1)).toEqual([
    { from: '0099-12-31', to: '0099-12-31' },
    { from: '0100-01-01', to: '0100-01-01' },
  ]);
});

test('more windows than may be are none', () => {
  expect(slidingWindows(span, 1, 1, 8)).toHaveLength(8);
  expect(slidingWindows(span, 1, 1, 7)).toBeNull();
});
