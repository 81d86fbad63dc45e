import { expect, test } from 'vitest';
import { isLoopback } from '../../src/rights/isLoopback.ts';

test.each(['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', '127.0.0.1', '127.8.9.1', '::1', '[::1]'])(
  '%s is this machine',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

test.each([
  '',
  '0.0.0.0',
  '::',
  '10.0.0.1',
  '127.0.0.1.evil.example',
  '127.evil.example',
  'localhost.evil.example',
  'evillocalhost',
  '[::1].evil.example',
])('%s is not', (host) => {
  expect(isLoopback(host)).toBe(false);
});
