import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/Progress.ts';

/** What is shown of work on 20 rows that takes so long. */
function shownOf(isTTY: boolean, milliseconds: number): readonly string[] {
  const shown: string[] = [];
  let now = 0;
  const screen = { isTTY, write: (text: string) => shown.push(text) };
  const progress = new Progress('Rows written', screen, () => now);
  for (let done = 1; done <= 20; done += 1) {
    now = (milliseconds * done) / 20;
    progress.tell(done, 20);
  }
  progress.end();
  return shown;
}

test.each([true, false])('quick work shows nothing (a terminal watches: %s)', (isTTY) => {
  expect(shownOf(isTTY, 999)).toEqual([]);
});

test('where no terminal watches, nothing is shown, however long it takes', () => {
  expect(shownOf(false, 3_600_000)).toEqual([]);
});

test('a terminal sees a bar, ten times a second at most, which goes in the end', () => {
  expect(shownOf(true, 1_250)).toEqual([
    `\r[${'#'.repeat(24)}${'.'.repeat(6)}] Rows written: 16 of 20\u001b[K`,
    `\r[${'#'.repeat(27)}${'.'.repeat(3)}] Rows written: 18 of 20\u001b[K`,
    `\r[${'#'.repeat(30)}] Rows written: 20 of 20\u001b[K`,
    '\r\u001b[K',
  ]);
});

/** Whether this machine can pretend to be a terminal. */
const hasScript = spawnSync('script', ['--version']).status === 0;

/** Makes each look at the clock a second later than the one before. */
const SLOW = `let late = 0; const { now } = Date; Date.now = () => now() + (late += 1000);`;

test.skipIf(!hasScript)('a long load shows a bar in a terminal, and leaves the answer alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-progress-'));
  try {
    const text = 'Nobody met.';
    const sha256 = createHash('sha256').update(text).digest('hex');
    const actors = Array.from({ length: 2_000 }, (_, i) => `  a${i}: { name: Actor ${i}, kind: PERSON }\n`);
    const all = Array.from({ length: 2_000 }, (_, i) => `a${i}`).join(', ');
    const head = `document: { slug: many, language: en, sha256: ${sha256} }\ncoder: zz\nactors:\n`;
    await writeFile(join(folder, 'article.txt'), text);
    await writeFile(
      join(folder, 'dossier.yaml'),
      `${head}${actors.join('')}assertions:\n  all: { text: All met, about: [${all}] }\nuncoded:\n  - { quote: ${text}, reason: no holder }\n`,
    );
    await writeFile(join(folder, 'slow.mjs'), SLOW);
    const load = `${process.execPath} --import ${join(folder, 'slow.mjs')} src/cli.js load ${folder}`;
    const env = { ...process.env, DATA_DIR: join(folder, 'seen') };
    const seen = await promisify(execFile)('script', ['-qec', load, '/dev/null'], { env });
    expect(seen.stdout).toMatch(/\r\[#+\.+\] Rows written: \d+ of 10009/);
    const answer = '0 claims recorded, 0 retracted, 0 unchanged; 10009 rows written.';
    expect(seen.stdout.endsWith(`\r\u001b[K${answer}\r\n`)).toBe(true);
    const plain = await promisify(execFile)('sh', ['-c', load], {
      env: { ...process.env, DATA_DIR: join(folder, 'plain') },
    });
    expect([plain.stdout, plain.stderr]).toEqual([
      `${answer}\n`,
      `A new store is made in "${join(folder, 'plain')}".\n`,
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
