import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDemarche } from './runDemarche.ts';

const MAPPING = `
language: en
document: { slug: harbour, quote: words, date: day }
holder: { column: who, separator: ; }
stance: { column: side, values: { 1: SUPPORTS, -1: OBJECTS } }
target: { column: what, separator: ; }
`;
const GOOD = `who,side,what,day,words
Dockers; Pilots,1,toll; ferry,2031-03-12,The dockers want both.
Ann Ode,-1,toll,2031-03-13,Ann Ode wants no toll.
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-import-csv-'));
  await writeFile(join(folder, 'harbour.yaml'), MAPPING);
  await writeFile(join(folder, 'good.csv'), GOOD);
  await writeFile(join(folder, 'bad.csv'), `${GOOD}Ann Ode,perhaps,toll,2031-03-14,"Perhaps, she said."\n`);
});
afterAll(() => rm(folder, { recursive: true }));

async function demarche(data: string, ...args: readonly string[]) {
  const ran = await runDemarche(join(folder, data), args);
  return { ...ran, err: ran.err.replaceAll(`${folder}/`, '') };
}

function importing(data: string, table: string, ...more: readonly string[]) {
  const mapping = join(folder, 'harbour.yaml');
  return demarche(data, 'import', 'csv', join(folder, table), '--mapping', mapping, ...more);
}

describe('demarche import csv', () => {
  test('writes a table whole, and again nothing', async () => {
    const all = '5 stances in 2 documents: 3 actors, 2 targets, 0 issues.\n';
    expect(await importing('good', 'good.csv')).toMatchObject({
      status: 0,
      out: `${all}5 claims recorded, 0 retracted, 0 unchanged.\n`,
    });
    expect(await importing('good', 'good.csv')).toMatchObject({
      status: 0,
      out: `${all}0 claims recorded, 0 retracted, 5 unchanged.\n`,
    });
    expect((await demarche('good', 'verify')).out).toContain('Nothing is wrong.');
  });

  test('is checked where there is no store yet, and none is made', async () => {
    expect(await importing('none', 'good.csv', '--check')).toEqual({
      status: 0,
      out: '5 stances in 2 documents: 3 actors, 2 targets, 0 issues can be taken: 5 claims would be recorded, 0 retracted, 0 stay as they are. Nothing was written.\n',
      err: '',
    });
    expect(await readdir(folder)).not.toContain('none');
  });

  test('makes no store for what cannot be read, and names the file that is at fault', async () => {
    const coded = `${MAPPING.replace('column: what,', 'column: what, codes: { file: codes.csv, code: a, text: b },')}`;
    await writeFile(join(folder, 'coded.yaml'), coded);
    await writeFile(join(folder, 'debate.dna'), 'SQLite format 3\0and more');
    const none = (name: string) =>
      `demarche: There is no file "${name}". Look at its name, and at the folder where you are.\n`;
    const refusals: readonly [table: string, mapping: string, message: string][] = [
      ['nofile.csv', 'coded.yaml', none('nofile.csv')],
      ['good.csv', 'nofile.yaml', none('nofile.yaml')],
      [
        'debate.dna',
        'coded.yaml',
        'demarche: "debate.dna" is an SQLite database, and no text. "demarche import dna" reads those of the Discourse Network Analyzer.\n',
      ],
      ['.', 'coded.yaml', 'demarche: "." is a folder, and not a file.\n'],
    ];
    for (const [table, mapping, message] of refusals) {
      const files = [join(folder, table), '--mapping', join(folder, mapping)];
      const { status, out, err } = await demarche('none', 'import', 'csv', ...files);
      expect({ status, out, err: err.replace(folder, '.') }).toEqual({ status: 1, out: '', err: message });
    }
    expect(await readdir(folder)).not.toContain('none');
  });

  test('tells notes that say the same once, with their number and places', async () => {
    const codes = 'column: what, codes: { file: lacking.csv, code: a, text: b, lacking: [90, 91] },';
    await writeFile(join(folder, 'lacking.yaml'), MAPPING.replace('column: what,', codes));
    await writeFile(join(folder, 'lacking.csv'), 'a,b\ntoll,The toll\nferry,A ferry\n');
    const rows = Array.from({ length: 22 }, (_, i) => `Ann Ode,1,toll; 90,2031-03-12,Ann Ode said ${i}.\n`);
    await writeFile(join(folder, 'notes.csv'), `${GOOD}${rows.join('')}Ann Ode,1,91,2031-03-12,Ann Ode.\n`);
    const files = [join(folder, 'notes.csv'), '--mapping', join(folder, 'lacking.yaml')];
    const { status, err } = await demarche('none', 'import', 'csv', ...files, '--check');
    const places = Array.from({ length: 20 }, (_, i) => `row ${i + 4}, column "what"`).join('; ');
    const lacks = (code: string) =>
      `"${code}" is no code of lacking.csv, as the mapping says: no claim is made of it.`;
    expect(err.split('\n')).toEqual([
      `notes.csv: ${lacks('90')} This is so in 22 places: ${places}; and 2 more.`,
      `notes.csv: row 26, column "what": ${lacks('91')}`,
      '',
    ]);
    expect(status).toBe(0);
  });

  test('without ids rows may be added at the end alone, as docs/mappings says', async () => {
    const [header = '', ...rows] = GOOD.trimEnd().split('\n');
    const added = 'Bo Li,1,toll,2031-03-14,Bo Li is for it.';
    await writeFile(join(folder, 'end.csv'), [header, ...rows, added, ''].join('\n'));
    await writeFile(join(folder, 'top.csv'), [header, added, ...rows, ''].join('\n'));
    await importing('rows', 'good.csv');
    expect((await importing('rows', 'end.csv')).out).toContain(
      '1 claims recorded, 0 retracted, 5 unchanged.',
    );
    const top = await importing('rows', 'top.csv');
    expect([top.status, top.out]).toEqual([1, 'Nothing was imported.\n']);
    expect(
      top.err.match(/row \d, document.sha256: The store has this document with another text/g),
    ).toHaveLength(3);
    const { out } = await demarche('rows', 'import', 'csv', '--help');
    expect(out).toContain('once imported, rows may only be added at the end');
  });

  test('names an option that is misspelt before it asks for one', async () => {
    const table = join(folder, 'good.csv');
    expect((await demarche('none', 'import', 'csv', table, '--maping', 'harbour.yaml')).err).toContain(
      "error: unknown option '--maping'\n(Did you mean --mapping?)",
    );
    expect(await demarche('none', 'import', 'csv', table)).toEqual({
      status: 1,
      out: '',
      err: 'demarche: A table needs a mapping of its columns: --mapping MAPPING.yaml.\n',
    });
    expect(await readdir(folder)).not.toContain('none');
  });

  test('writes nothing of a table with a fault, and with --partial the rest', async () => {
    const fault =
      'bad.csv: row 4, column "side": The mapping does not say what "perhaps" stands for. It has "1", "-1".\n';
    const whole = await importing('bad', 'bad.csv');
    expect(whole).toMatchObject({ status: 1, out: 'Nothing was imported.\n' });
    expect(whole.err).toContain(fault);
    expect((await demarche('bad', 'verify')).out).toContain('0 rows. Nothing is wrong.');
    expect(await importing('bad', 'bad.csv', '--partial')).toEqual({
      status: 1,
      out: '5 stances in 2 documents: 3 actors, 2 targets, 0 issues.\n5 claims recorded, 0 retracted, 0 unchanged.\n',
      err: fault,
    });
  });
});

test('a table of any length is read in the same memory', async () => {
  const table = createWriteStream(join(folder, 'long.csv'));
  table.write('who,side,what,day,words\n');
  const words = 'No toll. '.repeat(100);
  for (let i = 0; i < 100; i += 1)
    if (!table.write(`Ann,-1,toll,2031,${words}\n`.repeat(1_000))) await once(table, 'drain');
  table.end();
  await once(table, 'close');
  const script = `
    import { readCsv } from './src/exchange/import/csv.ts';
    let documents = 0;
    for await (const document of readCsv(...process.argv.slice(1))) documents += document.claims.length;
    console.log(documents);`;
  const files = ['long.csv', 'harbour.yaml'].map((name) => join(folder, name));
  // Its 90 MB are more than this heap holds.
  const args = ['--max-old-space-size=40', '--input-type=module', '--eval', script, ...files];
  const out = await new Promise((resolve) => {
    execFile(process.execPath, args, (error, printed) => resolve(error ? error.message : printed));
  });
  expect(out).toBe('100000\n');
});
