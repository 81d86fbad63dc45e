import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What docs/coding.md shows: its texts are one article, and its pieces of YAML one dossier on it. */

const page = await readFile('docs/coding.md', 'utf8');
const blocksIn = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);
const article = blocksIn('text').join('');

/** The parts of a dossier stand together, whichever pieces they come from. */
function dossierOf(pieces: readonly string[]): string {
  const parts = new Map<string, string>();
  for (const piece of pieces)
    for (const [, key = '', content = ''] of piece.matchAll(/^(\w+:)(.*?\n(?=\w|$(?![\s\S])))/gms))
      parts.set(key, (parts.get(key) ?? '') + content);
  return [...parts].map(([key, content]) => `${key}${content.replace(/\n\n+/g, '\n')}`).join('');
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-coding-'));
  await writeFile(join(folder, 'article.txt'), article);
  await writeFile(join(folder, 'dossier.yaml'), dossierOf(blocksIn('yaml')));
});
afterAll(() => rm(folder, { recursive: true }));

test('each text has its coding behind it', () => {
  const languages = [...page.matchAll(/^```(\w+)\n/gm)].map(([, language]) => language);
  expect(languages.length).toBeGreaterThan(30);
  expect(languages).toEqual(languages.map((_, i) => (i % 2 === 0 ? 'text' : 'yaml')));
});

test('nothing is wrong with what the page shows', async () => {
  expect(page).toContain(`sha256: ${createHash('sha256').update(article).digest('hex')}`);
  const checked = await promisify(execFile)(process.execPath, ['src/cli.js', 'check', folder]).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  expect(checked.stderr).toBe('');
  const claims = blocksIn('yaml')
    .join('')
    .match(/\bstance: [A-Z]/g)?.length;
  expect(checked.stdout).toMatch(
    new RegExp(
      `: ${claims} claims, \\d+ sentences, each covered; 1 line of boilerplate\\. Nothing is wrong\\.\n$`,
    ),
  );
});

test('every stance is shown', () => {
  const shown = new Set([...page.matchAll(/stance: (\w+)/g)].map(([, stance]) => stance));
  const listed = [...page.matchAll(/^\| .* \| ([A-Z]+) \|$/gm)].map(([, stance]) => stance);
  expect(listed.length).toBeGreaterThan(6);
  expect(listed.filter((stance) => !shown.has(stance))).toEqual([]);
});
