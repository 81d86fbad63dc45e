import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { Cache } from '../src/Cache.ts';
import { CacheBudget } from '../src/CacheBudget.ts';
import { bytesOfDocument } from '../src/plan/bytesOfDocument.ts';

test('keys count as well as values, so that long ones fill a budget', () => {
  const budget = new CacheBudget(1_000_000);
  const cache = new Cache<number>(budget);
  for (let i = 0; i < 100; i += 1) cache.set(`${i}`.padEnd(50_000), i, 1);
  expect(budget.entries).toBe(9);
  expect(budget.bytes).toBe(9 * (1 + 1_000 + 2 * 50_000));
});

test('what keeps a part of a document counts for its whole text, comments too', () => {
  const text = `# ${'x'.repeat(998)}\n{ __typename }`;
  expect(bytesOfDocument(parse(text))).toBe(100 * text.length);
});
