import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

test.each([
  'CONTRIBUTING.md',
  'docs/limits.md',
  'docs/coding.md',
  'docs/rights.md',
  'docs/mcp.md',
  'CHANGELOG.md',
])('what %s links to is there', (page) => {
  const text = readFileSync(resolve(root, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
  const missing = links.filter(
    (link) => !link.startsWith('https:') && !existsSync(resolve(root, page, '..', link)),
  );
  expect(missing).toEqual([]);
});

test('each script that CONTRIBUTING.md names is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const named = [
    ...readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/npm run (?:-s )?([\w-]+)/g),
  ];
  expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
});
