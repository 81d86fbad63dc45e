import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Every source file under a folder, by its path from the project's. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return ['.ts', '.tsx', '.js', '.mjs'].includes(extname(entry.name)) && !path.endsWith('.d.ts')
      ? [path]
      : [];
  });
}

/** What a file imports: paths from the project's folder for its own files, names for packages. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const static_ = [...text.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gms)];
  const bare = [...text.matchAll(/^import\s*['"]([^'"]+)['"]/gm)];
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [...static_, ...bare, ...dynamic].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name,
  );
}

const sources = filesIn('src');
const tests = filesIn('tests');
const imports = new Map(sources.map((file) => [file, importsOf(file)] as const));

/** What the engines share stands beside their folders; neither knows the other. */
const AN_ENGINE_MAY_IMPORT = [
  'src/cursor.ts',
  'src/plan/',
  'src/schema/',
  'src/errors.ts',
  'src/BoundedQueue.ts',
  'src/Cache.ts',
  'src/CacheBudget.ts',
  'src/stores/Store.ts',
  'src/stores/beforeHistory.ts',
  'src/stores/chooseIndex.ts',
  'src/stores/answerInThread.ts',
  'src/stores/conditionsOf.ts',
  'src/stores/endsOf.ts',
  'src/stores/deadlineExceeded.ts',
  'src/stores/LargeReads.ts',
  'src/stores/mostMatchesSorted.ts',
  'src/stores/othersWrite.ts',
  'src/stores/perPlan.ts',
  'src/stores/ReadThread.ts',
  'src/stores/typePrefix.ts',
  'src/stores/untilAborted.ts',
];

/**
 * For each part of the source, the other parts that it may import: folders with a slash at their end, or files.
 * The first part that a file belongs to counts.
 */
const MAY_IMPORT: readonly (readonly [part: string, others: readonly string[]])[] = [
  ['src/errors.ts', []],
  ['src/togetherOrThrow.ts', ['src/errors.ts']],
  ['src/CacheBudget.ts', []],
  ['src/Cache.ts', ['src/CacheBudget.ts']],
  ['src/BoundedQueue.ts', []],
  ['src/cursor.ts', []],
  ['src/schema/', []],
  ['src/evidence/', []],
  ['src/analysis/', []],
  [
    'src/rights/',
    [
      'src/schema/',
      'src/evidence/',
      'src/errors.ts',
      'src/plan/',
      'src/recording/writeChange.ts',
      'src/stores/Store.ts',
    ],
  ],
  ['src/commands/', ['src/schema/', 'src/evidence/', 'src/errors.ts']],
  [
    'src/plan/',
    [
      ...['src/schema/', 'src/evidence/', 'src/errors.ts', 'src/togetherOrThrow.ts', 'src/cursor.ts'],
      ...['src/Cache.ts', 'src/CacheBudget.ts'],
    ],
  ],
  ['src/rules/', ['src/schema/', 'src/evidence/', 'src/errors.ts', 'src/commands/']],
  ['src/positions/', ['src/schema/', 'src/evidence/', 'src/errors.ts', 'src/commands/']],
  [
    'src/recording/',
    [
      'src/schema/',
      'src/evidence/',
      'src/errors.ts',
      'src/commands/',
      'src/rules/',
      'src/positions/',
      'src/stores/Store.ts',
    ],
  ],
  [
    'src/record.ts',
    [
      'src/schema/',
      'src/evidence/',
      'src/errors.ts',
      'src/commands/',
      'src/rules/',
      'src/positions/',
      'src/recording/',
      'src/stores/Store.ts',
    ],
  ],
  // What it suggests is checked there; the stores, the API and the command line are above it.
  ['src/suggest/', ['src/evidence/', 'src/errors.ts']],
  [
    'src/drafts/',
    ['src/schema/', 'src/errors.ts', 'src/plan/', 'src/positions/', 'src/recording/', 'src/stores/Store.ts'],
  ],
  [
    'src/candidates/',
    ['src/schema/', 'src/evidence/', 'src/errors.ts', 'src/commands/', 'src/plan/', 'src/stores/Store.ts'],
  ],
  [
    'src/exchange/',
    [
      'src/schema/',
      'src/evidence/',
      'src/errors.ts',
      'src/commands/',
      'src/rules/',
      'src/recording/',
      'src/record.ts',
      'src/dossier/',
      'src/diagrams/formats/tableField.ts',
      'src/diagrams/formats/escapeXml.ts',
      'src/stores/Store.ts',
    ],
  ],
  ['src/stores/sqlite/', AN_ENGINE_MAY_IMPORT],
  ['src/stores/neo4j/', AN_ENGINE_MAY_IMPORT],
  ['src/stores/', ['src/plan/', 'src/schema/', 'src/errors.ts', 'src/BoundedQueue.ts']],
  [
    'src/dossier/',
    ['src/schema/', 'src/evidence/', 'src/errors.ts', 'src/commands/', 'src/rules/', 'src/positions/'],
  ],
  ['src/extraction/', ['src/evidence/', 'src/errors.ts', 'src/BoundedQueue.ts']],
  ['src/inputs/', ['src/schema/', 'src/evidence/', 'src/errors.ts', 'src/commands/', 'src/dossier/']],
  ['src/diagrams/', ['src/schema/', 'src/evidence/', 'src/errors.ts', 'src/BoundedQueue.ts']],
  ['src/digest/', ['src/diagrams/', 'src/evidence/', 'src/errors.ts']],
  // Asks as everybody asks by the API; only the service and the command line know it.
  ['src/mcp/', ['src/api/', 'src/diagrams/', 'src/evidence/', 'src/schema/', 'src/errors.ts']],
  // The page has two sides: what the service sends, and what browsers run.
  ['src/page/serve/', ['src/page/', 'src/diagrams/', 'src/evidence/', 'src/errors.ts']],
  ['src/page/routes/', ['src/page/', 'src/diagrams/', 'src/api/', 'src/errors.ts']],
  [
    'src/page/',
    [
      ...['src/analysis/', 'src/diagrams/', 'src/cursor.ts', 'src/evidence/'],
      ...['src/rights/Role.ts', 'src/rights/ownDecisions.ts'],
      // What is mended in a text is shown before it is done; sentences of what was extracted are in each language.
      ...['src/extraction/mendPages.ts', 'src/extraction/sentences.ts', 'src/extraction/Values.ts'],
    ],
  ],
];

/** Nothing here but `openStore.ts` knows an engine; these may see everything else, but the page is above the API. */
const ABOVE_ALL = ['src/api/', 'src/cli/'];

/** Packages that only these parts may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'neo4j-driver': ['src/stores/neo4j/'],
  // Files of the Discourse Network Analyzer are SQLite databases.
  'node:sqlite': ['src/stores/sqlite/', 'src/exchange/'],
  'graphql-yoga': ['src/api/'],
  '@modelcontextprotocol/sdk': ['src/mcp/', 'src/cli/mcp.ts'],
  preact: ['src/page/'],
  'wink-nlp': ['src/suggest/'],
  'wink-eng-lite-web-model': ['src/suggest/'],
  ...Object.fromEntries(
    ['@mozilla/readability', 'eld', 'linkedom', 'mammoth', 'unpdf'].map((name) => [
      name,
      ['src/extraction/'],
    ]),
  ),
  graphology: ['src/analysis/'],
  'graphology-communities-louvain': ['src/analysis/'],
  'graphology-metrics': ['src/analysis/'],
};

function isIn(file: string, part: string): boolean {
  return part.endsWith('/') ? file.startsWith(part) : file === part;
}

describe('imports go one way', () => {
  test.each(MAY_IMPORT)('%s imports of ours only %o', (part, others) => {
    const earlier = MAY_IMPORT.slice(
      0,
      MAY_IMPORT.findIndex(([name]) => name === part),
    ).map(([name]) => name);
    const wrong = [...imports]
      .filter(([file]) => isIn(file, part) && !earlier.some((name) => isIn(file, name)))
      .flatMap(([file, names]) =>
        names
          .filter(
            (name) => name.startsWith('src/') && ![part, ...others].some((allowed) => isIn(name, allowed)),
          )
          .map((name) => `${file} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('only openStore.ts and the engines themselves know an engine', () => {
    const wrong = [...imports].flatMap(([file, names]) =>
      file === 'src/openStore.ts'
        ? []
        : names
            .filter((name) => /^src\/stores\/[^/]+\//.test(name) && !file.startsWith(`${dirname(name)}/`))
            .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the API does not know the page that is made of it', () => {
    const wrong = [...imports].filter(
      ([file, names]) => isIn(file, 'src/api/') && names.some((name) => isIn(name, 'src/page/')),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(PACKAGES))('%s is imported only in %o', (name, parts) => {
    const users = [...imports].filter(([, names]) =>
      names.some((n) => n === name || n.startsWith(`${name}/`)),
    );
    expect(users.map(([file]) => file).filter((file) => !parts.some((part) => isIn(file, part)))).toEqual([]);
  });

  test('what browsers run imports nothing of Node, of the service or of its packages', () => {
    const shown = reachedFrom('src/page/client/start.tsx');
    const wrong = shown.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((name) => !name.startsWith('src/') && !/^preact(\/|$)/.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
    expect(
      shown.filter((file) => /^src\/(?:api|stores|plan|rules|recording|page\/(?:serve|routes))/.test(file)),
    ).toEqual([]);
    expect(shown.length).toBeGreaterThan(20);
  });

  test('whatever is neither a part above nor one that may see everything stands at the top, and is known', () => {
    const parts = [...MAY_IMPORT.map(([part]) => part), ...ABOVE_ALL];
    const others = sources.filter((file) => !parts.some((part) => isIn(file, part)));
    expect(others.filter((file) => dirname(file) !== 'src')).toEqual([]);
  });

  test('nothing imports itself, however long the way round', () => {
    expect(circles()).toEqual([]);
  });

  test('what is imported is there', () => {
    const missing = [...imports].flatMap(([file, names]) =>
      names
        .filter((name) => name.startsWith('src/') && !exists(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(missing).toEqual([]);
    expect([...imports.values()].flat().filter((name) => name.startsWith('src/')).length).toBeGreaterThan(
      100,
    );
  });
});

describe('files', () => {
  test('are named after what they are for', () => {
    const named = [...sources, ...tests].filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|shared|index)(?:\.|\/)/i.test(file),
    );
    expect(named).toEqual([]);
  });

  test('export no default but where a tool asks for it', () => {
    const defaults = [...sources, ...tests].filter(
      (file) =>
        !file.endsWith('.config.ts') &&
        file !== 'tests/neo4j/globalSetup.ts' &&
        /^export\s+(?:default\b|\{[^}]*\bas\s+default\b)/m.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(defaults).toEqual([]);
  });

  test('pass nothing on that is not theirs', () => {
    const barrels = sources.filter((file) =>
      /^export\s+(?:type\s+)?(?:\*|\{)[^;]*\bfrom\b/m.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(barrels).toEqual([]);
  });
});

/** The files that one needs, itself or through others. */
function reachedFrom(start: string): readonly string[] {
  const reached = new Set([start]);
  for (const file of reached)
    for (const next of imports.get(file) ?? []) if (imports.has(next)) reached.add(next);
  return [...reached];
}

function exists(file: string): boolean {
  return statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true;
}

/** A way round for each file that can be reached from itself. */
function circles(): readonly string[] {
  return sources.flatMap((start) => {
    const from = new Map<string, string>();
    const queue = [start];
    for (const file of queue) {
      for (const next of imports.get(file) ?? []) {
        if (next === start) return [wayTo(file, from, start)];
        if (from.has(next)) continue;
        from.set(next, file);
        queue.push(next);
      }
    }
    return [];
  });
}

function wayTo(end: string, from: ReadonlyMap<string, string>, start: string): string {
  const way = [start];
  for (let file: string | undefined = end; file !== undefined && file !== start; file = from.get(file))
    way.unshift(file);
  return [start, ...way].join(' → ');
}
