import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportDossiers } from '../../src/exchange/export/dossier.ts';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { TYPES_OF_GRAPH } from '../../src/recording/typesOfGraph.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SEED } from '../api/seeded.ts';
import { HARBOUR } from '../dossier/harbour.ts';
import { openGraph } from '../recording/graph.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** When it was learned is no part of what dossiers say. */
const TIMES = new Set(['recordedAt', 'addedAt', 'at']);

async function graphOf(store: Store) {
  return store.transaction(async (t) => {
    const rows = [];
    for (const type of TYPES_OF_GRAPH)
      if (!/^(Change|ChangeCounter|Decision)$/.test(type))
        for (const { fields, ...row } of await t.get(type, await t.ids(type)))
          rows.push({ ...row, fields: Object.entries(fields).filter(([name]) => !TIMES.has(name)) });
    return rows.map((row) => JSON.stringify(row)).sort();
  });
}

async function filesIn(root: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(root, { recursive: true }))
    .filter((name) => /\.(txt|yaml)$/.test(name))
    .sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const)),
  );
}

async function loaded(from: string): Promise<Store> {
  const store = await openGraph();
  expect(await loadDossiers(store, [from])).toMatchObject({ written: true });
  return store;
}

test.each([
  ['the seed', SEED],
  ['a text with offices, ties, changes of mind and reporters', HARBOUR],
])('%s: the dossier is the same graph, and the same bytes again', async (_, given) => {
  const store = await loaded(given);
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const exported = await exportDossiers(store, first);
  expect(exported.map(({ leftOut }) => leftOut)).toEqual([0]);
  const again = await loaded(first);
  expect(await graphOf(again)).toEqual(await graphOf(store));
  await exportDossiers(again, second);
  expect(await filesIn(second)).toEqual(await filesIn(first));
  // Over the store that it came from it changes nothing.
  expect(await loadDossiers(store, [first])).toMatchObject({ report: { recorded: [], retracted: [] } });
});

test('what two code in one text are two dossiers, and one can be asked for', async () => {
  const other = join(folder, 'other');
  await cp(HARBOUR, other, { recursive: true });
  const store = await loaded(HARBOUR);
  const yaml = await readFile(join(other, 'dossier.yaml'), 'utf8');
  await writeFile(join(other, 'dossier.yaml'), yaml.replace(/^coder: .*$/m, 'coder: Zoe Q'));
  expect(await loadDossiers(store, [other])).toMatchObject({ written: true });
  const names = (await exportDossiers(store, join(folder, 'all'))).map((one) => one.folder.split('/').at(-1));
  expect(names).toHaveLength(2);
  expect(names).toContain('harbour-talks-zz');
  const again = await loaded(join(folder, 'all'));
  expect(await graphOf(again)).toEqual(await graphOf(store));
  const one = await exportDossiers(store, join(folder, 'one'), { coder: 'Zoe Q' });
  expect(one.map((written) => written.folder.split('/').at(-1))).toEqual(['harbour-talks']);
  await expect(exportDossiers(store, folder, { document: 'nothing' })).rejects.toThrow(
    'There is nothing to export of the document "nothing".',
  );
});
