/**
 * Plants one fault at a time in a copy of the printers and sees that the test that it names fails: a test that cannot
 * fail is no test. `npm run faults -- cursor` plants those whose name has this word.
 *
 * Prints a line for each, `caught` or `MISSED`. The exit status is 0 where every fault is caught and the tests pass
 * without one.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNeo4j } from '../tests/neo4j/findNeo4j.ts';
import type { FoundNeo4j } from '../tests/neo4j/Neo4jServer.ts';
import { FAULTS, type Fault, SQLITE } from './faults.ts';

/** Milliseconds for all faults together. */
const PATIENCE = 900_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const chosen = FAULTS.filter(isChosen);
const until = Date.now() + PATIENCE;
const copy = await mkdtemp(join(tmpdir(), 'planted-'));
let server: FoundNeo4j | undefined;
try {
  const parts = [
    'src',
    'tests',
    'seed',
    'schema.graphql',
    'package.json',
    'vitest.config.ts',
    'tsconfig.json',
  ];
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  if (chosen.some(({ caughtBy }) => caughtBy !== SQLITE)) server = await (await findNeo4j())();
  for (const test of new Set(chosen.map(({ caughtBy }) => caughtBy)))
    tell('nothing was planted', test, runTest(test), 'passes');
  for (const fault of chosen) await plant(fault);
} finally {
  await server?.stop();
  await rm(copy, { recursive: true });
}

function isChosen({ what }: Fault): boolean {
  const words = process.argv.slice(2);
  return words.length === 0 || words.some((word) => what.includes(word));
}

async function plant({ what, file, from, to, caughtBy }: Fault): Promise<void> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  const places = text.split(from).length - 1;
  if (places !== 1) {
    tell(what, `${file} has what is to be changed ${places} times, and`, 'cannot be planted', 'fails');
    return;
  }
  await writeFile(
    path,
    text.replace(from, () => to),
  );
  tell(what, caughtBy, runTest(caughtBy), 'fails');
  await writeFile(path, text);
}

type Outcome = 'passes' | 'fails' | 'breaks' | 'does not end' | 'cannot be planted';

function tell(what: string, test: string, outcome: Outcome, expected: Outcome): void {
  const isRight = outcome === expected;
  console.log(`${isRight ? 'caught' : 'MISSED'}  ${what}: ${test} ${outcome}`);
  if (!isRight) process.exitCode = 1;
}

/** A test that fails in another way than by an answer that it did not expect proves nothing. */
function runTest(test: string): Outcome {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { uri, user, password, database } = server ?? {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', test, '--bail=1'], {
    cwd: copy,
    encoding: 'utf8',
    timeout: Math.max(1, until - Date.now()),
    env: {
      ...process.env,
      NEO4J_URI: uri ?? '',
      NEO4J_USER: user ?? '',
      NEO4J_PASSWORD: password ?? '',
      NEO4J_DATABASE: database ?? '',
      AGREEMENT_SEED: '7',
    },
  });
  if (status === null) return 'does not end';
  if (status === 0) return 'passes';
  if (stdout.includes('AssertionError') || stderr.includes('AssertionError')) return 'fails';
  console.error((stdout + stderr).slice(-3000));
  return 'breaks';
}
