// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code, to be found and replaced.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNeo4j } from '../tests/neo4j/findNeo4j.ts';
import type { FoundNeo4j } from '../tests/neo4j/Neo4jServer.ts';

/**
 * Plants one fault at a time in a copy of the printers and sees that the test that it names fails: a test that cannot
 * fail is no test. `npm run faults -- cursor` plants those whose name has this word.
 *
 * Prints a line for each, `caught` or `MISSED`. The exit status is 0 where every fault is caught and the tests pass
 * without one.
 */
interface Fault {
  readonly what: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  readonly caughtBy: string;
}

const sqlite = (file: string) => `src/stores/sqlite/${file}.ts`;
const neo4j = (file: string) => `src/stores/neo4j/${file}.ts`;
const SQLITE = 'tests/stores/sqlite.test.ts';
const NEO4J = 'tests/stores/neo4j.test.ts';
/** Slower, and asks what nobody thought of. */
const AGREEMENT = 'tests/agreement/agreement.test.ts';

const FAULTS: readonly Fault[] = [
  {
    what: 'pages come in the wrong order',
    file: sqlite('select'),
    from: 'ORDER BY ${scan.key}${limit}',
    to: 'ORDER BY ${scan.key} DESC${limit}',
    caughtBy: SQLITE,
  },
  {
    what: 'conditions that no index serves are lost',
    file: sqlite('printRows'),
    from: '...found.rest.map((c) => printCondition(printing, type, row, c)),',
    to: '',
    caughtBy: SQLITE,
  },
  {
    what: 'a page begins with the row of its cursor',
    file: sqlite('printRows'),
    from: '`${cursor} > ${',
    to: '`${cursor} >= ${',
    caughtBy: SQLITE,
  },
  {
    what: 'a full page always has a next one',
    file: sqlite('printPlan'),
    from: 'LIMIT 1 OFFSET ${unseen(first)}',
    to: 'LIMIT 1 OFFSET ${unseen(first)} - 1',
    caughtBy: SQLITE,
  },
  {
    what: 'the total counts only what follows the cursor',
    file: sqlite('printPlan'),
    from: 'this.scans(page, above, null)',
    to: 'this.scans(page, above, page.after)',
    caughtBy: SQLITE,
  },
  {
    what: 'one row of several types is sought among the first type alone',
    file: sqlite('printPlan'),
    from: "`coalesce(${found.join(', ')})`",
    to: '`${found[0]}`',
    caughtBy: SQLITE,
  },
  {
    what: 'a list that is kept as written is sorted',
    file: neo4j('printRows'),
    from: '[asWritten ? `${link}.at` : `${row}.${type.order}`]',
    to: '[`${row}.${type.order}`]',
    caughtBy: NEO4J,
  },
  {
    what: 'rows of several types are all taken for the first',
    file: neo4j('printPlan'),
    from: '...(several ? [place] : [])',
    to: '...(several ? [0] : [])',
    caughtBy: NEO4J,
  },
  {
    what: 'the last word of a search must be whole',
    file: neo4j('wordsAsQuery'),
    from: '`+${escaped(last)}*`',
    to: '`+${escaped(last)}`',
    caughtBy: NEO4J,
  },
  {
    what: 'the merged rows of a list of values are cut before they are sorted',
    file: neo4j('printRows'),
    from: '...tail(row, ordered ? [`${row}.${type.order}`] : [], limit),',
    to: '...tail(row, [], limit),',
    caughtBy: NEO4J,
  },
  {
    what: 'a Boolean that is false becomes null',
    file: sqlite('printPlan'),
    from: " WHEN 0 THEN json('false') END",
    to: ' END',
    caughtBy: AGREEMENT,
  },
  {
    what: 'the last day of a span is left out',
    file: neo4j('printCondition'),
    from: "AT_MOST: '<='",
    to: "AT_MOST: '<'",
    caughtBy: NEO4J,
  },
];

/** Milliseconds for all faults together. */
const PATIENCE = 900_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const chosen = FAULTS.filter(isChosen);
const until = Date.now() + PATIENCE;
const copy = await mkdtemp(join(tmpdir(), 'planted-'));
let server: FoundNeo4j | undefined;
try {
  for (const part of ['src', 'tests', 'schema.graphql', 'package.json', 'vitest.config.ts', 'tsconfig.json'])
    await cp(join(root, part), join(copy, part), { recursive: true });
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
