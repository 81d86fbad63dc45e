import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readActors } from '../../src/exchange/import/readActors.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-actors-'));
  file = join(folder, 'actors.csv');
});
afterAll(() => rm(folder, { recursive: true }));

test('each name has its slug', async () => {
  await writeFile(
    file,
    '\uFEFFslug,name,note\nann-ode,Ann Ode,\nann-ode, Mrs Ode ,the same\n\nann-ode,Ann Ode,\n',
  );
  expect([...(await readActors(file))]).toEqual([
    ['Ann Ode', 'ann-ode'],
    ['Mrs Ode', 'ann-ode'],
  ]);
});

test('every row that cannot be read is told', async () => {
  await writeFile(file, 'name,slug\nAnn,ann\nAnn,anna\n,bo\nCy\n');
  await expect(readActors(file)).rejects.toThrow(
    [
      `"${file}", row 3: "Ann" is "anna" here and "ann" above. Keep one of them.`,
      `"${file}", row 4: A name and a slug are needed in each row.`,
      `"${file}", row 5: The row has 1 cells, and the first row names 2 columns. The file may be cut off here.`,
    ].join('\n'),
  );
  await writeFile(file, 'name,slugs\n');
  await expect(readActors(file)).rejects.toThrow(
    '--actors: actors.csv has no column "slug". Did you mean "slugs"?\nIt has "name", "slugs".',
  );
});
