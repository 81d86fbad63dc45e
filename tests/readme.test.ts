import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askView } from '../src/diagrams/askView.ts';
import type { OperationCall } from '../src/diagrams/OperationCall.ts';
import { readFilter } from '../src/diagrams/readFilter.ts';
import { formatNamed, renderDiagram } from '../src/diagrams/renderDiagram.ts';
import { makeKey } from '../src/rights/makeKey.ts';
import { seedStore } from '../src/seedStore.ts';
import { openSeeded, SEED } from './api/seeded.ts';
import { startApp } from './api/startApp.ts';
import { useNeo4j } from './neo4j/useNeo4j.ts';

/** What README.md shows is run as a reader would run it, and gives what README.md says. */

interface Block {
  readonly language: string;
  /** The file that it is, where it is one. */
  readonly file: string;
  readonly text: string;
  /** What stands between it and the next. */
  readonly after: string;
}

const readme = await readFile('README.md', 'utf8');
const blocks: readonly Block[] = [
  ...readme.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```\n(.*?)(?=^```|$(?![\s\S]))/gms),
].map(([, language = '', file = '', text = '', after = '']) => ({ language, file, text, after }));
const inLanguage = (language: string) => blocks.filter((block) => block.language === language);
const { dependencies, scripts } = JSON.parse(await readFile('package.json', 'utf8'));

test('every question in GraphQL has the answer beside it', async () => {
  const questions = blocks.flatMap((block, i) =>
    block.language === 'graphql' ? [{ query: block.text, answer: blocks[i + 1]?.text ?? '' }] : [],
  );
  expect(questions.length).toBeGreaterThan(0);
  const opened = await openSeeded();
  const app = await startApp(opened.store);
  const key = await makeKey(opened.store, { name: 'Rita', role: 'CODE' });
  try {
    for (const { query, answer } of questions) {
      const response = await app.post(JSON.stringify({ query }), { authorization: `Bearer ${key}` });
      expect({ data: (await response.json()).data }).toEqual(JSON.parse(answer));
    }
  } finally {
    await app.stop();
    await opened.discard();
  }
});

test('the digest that it leads to tells who moved', async () => {
  const [address = ''] = /http:\/\/localhost:4000\/digest\?[^\s,]+/.exec(readme) ?? [];
  const opened = await openSeeded();
  const app = await startApp(opened.store);
  try {
    const { pathname, search } = new URL(address);
    const told = await (await fetch(`${app.url}${pathname}.md${search}`)).text();
    // Above any heading of the article, and under one.
    expect(told).toContain('putin-zelensky-talks\n');
    expect(told).toContain('Trump (moved');
  } finally {
    await app.stop();
    await opened.discard();
  }
});

test('the picture is what the graph draws; renew it with --update', async () => {
  const opened = await openSeeded();
  const app = await startApp(opened.store, { PUBLIC_URL: 'http://localhost:4000' });
  try {
    const ask = async <Answer>({ query, variables }: OperationCall) =>
      (await app.ask(query, variables)).body.data as Answer;
    const issue = ['whether-to-talk', 'talks-format', 'talks-venue'];
    const asked = await askView(readFilter({ issue }), ask, () => undefined);
    if (asked.kind !== 'view') throw new Error('The article has no such issue.');
    const { body } = await renderDiagram(asked.view, formatNamed('svg'), { scheme: 'light' });
    // Within a page its links are dead.
    const picture = String(body).replace(/ (?:href|target|data-\w+)="[^"]*"/g, '');
    await expect(picture).toMatchFileSnapshot('../docs/graph.svg');
  } finally {
    await app.stop();
    await opened.discard();
  }
});

describe('in a terminal', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-readme-'));
    for (const name of ['package.json', 'node_modules', 'schema.graphql', 'seed', 'src'])
      await symlink(resolve(name), join(folder, name));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('the files that are shown give what the commands after them print', async () => {
    for (const { file, text } of blocks.filter((block) => block.file !== '')) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const shown = inLanguage('console').map((block) => block.text);
    expect(shown.length).toBeGreaterThan(0);
    const printed: string[] = [];
    for (const text of shown) {
      const commands = text.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
      const runs: string[] = [];
      for (const command of commands) runs.push(`$ ${command}\n${await terminal(command, folder)}`);
      printed.push(runs.join(''));
    }
    expect(printed).toEqual(shown);
  });

  test('commands that are not run here name scripts and settings that exist', async () => {
    const commands = inLanguage('sh').map((block) => block.text.replace(/ {2,}#.*$/gm, ''));
    const named = commands.join('\n').matchAll(/\bnpm (?:run )?(\w+)/g);
    const asked = [...named]
      .map(([, name]) => name)
      .filter((name) => !['ci', 'pack', 'install'].includes(name ?? ''));
    expect(asked).not.toEqual([]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(asked));
    const settings = [...commands.join('\n').matchAll(/\b([A-Z][A-Z_0-9]+)=/g)].map(([, name]) => name);
    const example = await readFile('.env.example', 'utf8');
    for (const name of settings) expect(example).toContain(`\n${name}=`);
  });
});

useNeo4j('what Neo4j’s Browser is asked', (use) => {
  test('gives the rows of the tables', async () => {
    const store = await use.open();
    await seedStore(store, SEED);
    await store.close();
    const questions = inLanguage('cypher');
    expect(questions.length).toBeGreaterThan(0);
    for (const { text, after } of questions) {
      const { records } = await use.ask((session) => session.run(text));
      const [head = [], ...rows] = tableIn(after);
      expect(records.map((record) => record.keys)).toEqual(rows.map(() => head));
      expect(records.map((record) => [...record.values()].map(String))).toEqual(rows);
    }
  });
});

test('each library in use has its line', () => {
  const [, ...rows] = tableIn(readme.slice(readme.indexOf('\n## Libraries\n')));
  const matches = (name: string, library: string) =>
    name.endsWith('*') ? library.startsWith(name.slice(0, -1)) : library === name;
  const libraries = Object.keys(dependencies);
  const lines = libraries.map((library) => rows.filter(([name = '']) => matches(name, library)).length);
  expect(Object.fromEntries(libraries.map((library, i) => [library, lines[i]]))).toEqual(
    Object.fromEntries(libraries.map((library) => [library, 1])),
  );
  const unused = rows.filter(([name = '']) => !libraries.some((library) => matches(name, library)));
  expect(unused).toEqual([]);
});

test('links and the list of folders lead to something', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '');
  const listed = inLanguage('text').filter((block) => block.file === '');
  const folders = listed.flatMap((block) => block.text.match(/^[\w./]+/gm) ?? []);
  expect(folders.length).toBeGreaterThan(0);
  expect([...links, ...folders].filter((path) => !existsSync(path))).toEqual([]);
});

/** What a terminal would show, without colours. */
async function terminal(command: string, cwd: string): Promise<string> {
  const { PATH, HOME } = process.env;
  const run = promisify(execFile)('sh', ['-c', `exec 2>&1; ${command}`], {
    cwd,
    env: { PATH, HOME, NO_COLOR: '1' },
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

/** The cells of the first table in a text, its head first. */
function tableIn(text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return cells.filter((row) => !row.every((cell) => /^-+$/.test(cell)));
}
