// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code, to be found and replaced.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Plants one fault at a time in a copy of the printers and sees that the agreement of the stores catches it.
 * Give it a running Neo4j, or each fault starts one: NEO4J_URI=bolt://localhost:7687 node scripts/plantFaults.ts
 * Words behind it choose the faults that are called so. Exit status 0 when the copy without a fault passes and every fault is caught.
 */
interface Fault {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const sqlite = (file: string) => `src/stores/sqlite/${file}.ts`;
const neo4j = (file: string) => `src/stores/neo4j/${file}.ts`;

const FAULTS: readonly Fault[] = [
  {
    what: 'pages come in the wrong order',
    file: sqlite('printPlan'),
    from: 'json_group_array(${cells} ORDER BY ${key}) FROM (${rows}) AS ${row.name})',
    to: 'json_group_array(${cells} ORDER BY ${key} DESC) FROM (${rows}) AS ${row.name})',
  },
  {
    what: 'conditions that no index serves are lost',
    file: sqlite('printRows'),
    from: '...found.rest.map((c) => printCondition(printing, type, row, c)),',
    to: '',
  },
  {
    what: 'a Boolean that is false becomes null',
    file: sqlite('printPlan'),
    from: "WHEN 0 THEN json('false') END",
    to: 'END',
  },
  {
    what: 'one thing that is not there becomes an empty list',
    file: sqlite('printPlan'),
    from: "return found.length === 1 ? (found[0] ?? '') :",
    to: "return found.length === 1 ? `coalesce(${found[0] ?? ''}, json_array())` :",
  },
  {
    what: 'a page begins with the row of its cursor',
    file: sqlite('printRows'),
    from: '`${cursor} > ${',
    to: '`${cursor} >= ${',
  },
  {
    what: 'a full page always has a next one',
    file: sqlite('printPlan'),
    from: 'LIMIT 1 OFFSET ${unseen(first)}',
    to: 'LIMIT 1 OFFSET ${unseen(first)} - 1',
  },
  {
    what: 'the total counts only what follows the cursor',
    file: sqlite('printPlan'),
    from: 'const counts = this.bare(page, above, null)',
    to: 'const counts = this.bare(page, above, page.after)',
  },
  {
    what: 'the last day of a span is left out',
    file: neo4j('printCondition'),
    from: "AT_MOST: '<='",
    to: "AT_MOST: '<'",
  },
  {
    what: 'a list that is kept as written is sorted',
    file: neo4j('printRows'),
    from: '[asWritten ? `${link}.at` : `${row}.${type.order}`]',
    to: '[`${row}.${type.order}`]',
  },
  {
    what: 'rows of several types are all taken for the first',
    file: neo4j('printPlan'),
    from: '...(several ? [place] : [])',
    to: '...(several ? [0] : [])',
  },
  {
    what: 'the last word of a search must be whole',
    file: neo4j('wordsAsQuery'),
    from: '`+${escaped(last)}*`',
    to: '`+${escaped(last)}`',
  },
  {
    what: 'the merged rows of a list of values are cut before they are sorted',
    file: neo4j('printRows'),
    from: '...tail(row, ordered ? [`${row}.${type.order}`] : [], limit),\n  ];\n}\n\n/** The few',
    to: '...tail(row, [], limit),\n  ];\n}\n\n/** The few',
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = await mkdtemp(join(tmpdir(), 'planted-'));
try {
  for (const part of [
    'src',
    'tests',
    'schema.graphql',
    'package.json',
    'vitest.config.ts',
    'tsconfig.json',
  ]) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const missed: string[] = [];
  if (process.argv.length === 2 && differs()) missed.push('nothing was planted, and the stores differ');
  for (const { what, file, from, to } of FAULTS.filter(isChosen)) {
    const path = join(copy, file);
    const text = await readFile(path, 'utf8');
    const places = text.split(from).length - 1;
    if (places === 0) {
      missed.push(`${what}: ${file} no longer has what to change`);
      continue;
    }
    await writeFile(path, text.replaceAll(from, to));
    const caught = differs();
    await writeFile(path, text);
    console.log(`${caught ? 'caught' : 'MISSED'}  ${what}  (${file})`);
    if (!caught) missed.push(what);
  }
  for (const what of missed) console.error(`not as it should be: ${what}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await rm(copy, { recursive: true });
}

function isChosen({ what }: Fault): boolean {
  const words = process.argv.slice(2);
  return words.length === 0 || words.some((word) => what.includes(word));
}

/** Whether the stores answer differently; a run that breaks in another way is no proof of anything. */
function differs(): boolean {
  const run = spawnSync('npx', ['vitest', 'run', 'tests/agreement'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, AGREEMENT_SEED: '7', AGREEMENT_RUNS: '400' },
  });
  const output = `${run.stdout}${run.stderr}`;
  if (run.status === 0) return false;
  if (/AssertionError|expected .* to deeply equal/.test(output)) return true;
  throw new Error(`The run broke:\n${output.slice(-3000)}`);
}
