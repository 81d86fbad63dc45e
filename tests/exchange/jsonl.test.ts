import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importJsonl } from '../../src/exchange/import/jsonl.ts';
import { GraphDigest } from '../../src/recording/GraphDigest.ts';
import { rowLine } from '../../src/recording/rowLine.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import type { Row, Store } from '../../src/stores/Store.ts';
import { openGraph } from '../recording/graph.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { exported } from './exported.ts';
import { fillStore } from './fullGraph.ts';

let folder: string;
let file: string;
let whole: string;
let lines: readonly string[];
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-jsonl-'));
  file = join(folder, 'graph.jsonl');
  const full = await openTemporary();
  await fillStore(full);
  whole = await exported(full);
  lines = whole.slice(0, -1).split('\n');
  // What ends lines elsewhere ends none here.
  expect(lines.filter((line) => line.includes('Dan\u2028🌲')).length).toBeGreaterThan(0);
  expect(JSON.parse(lines.at(-1) ?? '').digest).toBe((await verifyGraph(full)).digest);
  await full.close();
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  store = await openGraph();
});

async function importing(text: string | Uint8Array) {
  await writeFile(file, text);
  return importJsonl(store, file);
}

/** That it is refused with this message, and that nothing is stored then. */
async function refused(text: string | Uint8Array, message: string | RegExp): Promise<void> {
  await expect(importing(text)).rejects.toThrow(message);
  expect(await verifyGraph(store)).toMatchObject({ rows: 0 });
}

/** The file with other rows, as somebody would write it who knows its form. */
function fileOf(rows: readonly Row[]): string {
  const digest = new GraphDigest();
  const written = rows.map(rowLine);
  for (const line of written) digest.add(line);
  return `${lines[0]}\n${written.join('')}${JSON.stringify(digest.end())}\n`;
}

function rowsOf(change: (row: Row) => Row | null = (row) => row): readonly Row[] {
  return lines.slice(1, -1).flatMap((line) => change(JSON.parse(line)) ?? []);
}

function isSlug(row: Row, slug: string): boolean {
  return row.fields.slug === slug;
}

describe('a graph that was exported', () => {
  test('is the same where it is imported, to the byte', async () => {
    const { written, rows } = await importing(whole);
    expect([written, rows]).toEqual([true, lines.length - 2]);
    expect(await exported(store)).toBe(whole);
    expect(await verifyGraph(store)).toMatchObject({ differences: [], rows: lines.length - 2 });
  });

  test('is imported a second time without a change', async () => {
    await importing(whole);
    expect(await importing(whole)).toMatchObject({ written: false, rows: lines.length - 2 });
    expect(await exported(store)).toBe(whole);
  });

  test('is not imported beside another graph', async () => {
    await importing(whole);
    const fewer = fileOf(rowsOf((row) => (row.type === 'Place' && isSlug(row, 'geneva') ? null : row)));
    await expect(importing(fewer)).rejects.toThrow(
      `Nothing was imported: the store is not empty, and holds another graph than "${file}".`,
    );
    expect(await exported(store)).toBe(whole);
  });

  test('of nothing is imported into nothing', async () => {
    expect(await importing(await exported(store))).toMatchObject({ written: false, rows: 0 });
  });
});

describe('a file is refused', () => {
  test.each([0.1, 0.5, 0.9])('that was cut off within a line, after %d of it', async (part) => {
    // Wherever that part of it ends, its line is cut behind its beginning.
    const start = whole.lastIndexOf('\n', Math.floor(whole.length * part) - 1) + 1;
    const cut = whole.slice(0, start + 5);
    const last = cut.split('\n').length;
    await refused(cut, `"${file}", line ${last}: It is not JSON: the file was cut off or damaged.`);
  });

  test('that ends after a whole row', async () => {
    await refused(
      `${lines.slice(0, 40).join('\n')}\n`,
      `"${file}" is not whole: it ends after line 40, without the line that says how many rows it has.`,
    );
  });

  test('in which one letter is another', async () => {
    const damaged = whole.replace('Hold the talks in Geneva', 'Hold the talks in Genova');
    await refused(
      damaged,
      `"${file}" is not as it was written: it has ${lines.length - 2} rows with the digest`,
    );
  });

  test('that lacks a row, or has one twice', async () => {
    await refused(lines.toSpliced(30, 1).join('\n'), /is not as it was written: it has \d+ rows/);
    await refused(
      lines.toSpliced(30, 0, lines[29] ?? '').join('\n'),
      /line 31: \w+ \w+ stands behind one that it should come before\./,
    );
  });

  test('that goes on after its end', async () => {
    await refused(`${whole}${lines[1]}\n`, 'Something follows the line that says that the file is whole.');
  });

  test('that another version has written, with what differs', async () => {
    const header = JSON.parse(lines[0] ?? '');
    const { country: _, ...place } = Object.fromEntries(
      header.types.Place.map((name: string) => [name, name]),
    );
    const other = { ...header, types: { ...header.types, Place: Object.keys(place), Treaty: ['slug'] } };
    await refused(
      [JSON.stringify(other), ...lines.slice(1)].join('\n'),
      `"${file}" was written by another version of demarche: it has Treaty, Treaty.slug; it lacks Place.country.`,
    );
    await refused(
      [JSON.stringify({ ...header, form: 2 }), ...lines.slice(1)].join('\n'),
      `"${file}" was written by another version of demarche: its form is 2, not 1.`,
    );
  });

  test.each([
    ['nothing', '', /is not whole: it ends after line 0/],
    ['other JSON', '{"data":{}}\n', /is no graph that "demarche export jsonl" has written/],
    ['a text', 'Kyiv is wary.\n', /is no graph that "demarche export jsonl" has written/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x0a]), /is in UTF-16 \(little-endian\), and has to be in UTF-8/],
    ['other bytes', Buffer.from('{\n"\xe9"', 'latin1'), /is not UTF-8: the byte E9 on line 2, column 2/],
  ])('of %s', async (_, text, message) => {
    await refused(text, message);
  });

  test('that is not there', async () => {
    await expect(importJsonl(store, join(folder, 'none'))).rejects.toThrow(/^There is no file ".*none"\. /);
  });
});

describe('a row is refused', () => {
  test.each<[string, (row: Row) => Row, RegExp]>([
    [
      'of a type that is not stored',
      (row) => ({ ...row, type: 'Treaty' }),
      /line 2: The graph has no rows of the type "Treaty"\./,
    ],
    [
      'that is nobody’s to bring',
      (row) => ({ ...row, type: 'Key' }),
      /line 2: The graph has no rows of the type "Key"\./,
    ],
    [
      'with a value that its type cannot have',
      (row) => ({ ...row, fields: { ...row.fields, kind: 'CAT' } }),
      /line 2: Actor \w+: kind is "CAT", which it may not be\./,
    ],
    [
      'that lacks a field',
      ({ fields: { name: _, ...fields }, ...row }) => ({ ...row, fields }),
      /line 2: Actor \w+: name is missing, which it may not be\./,
    ],
    [
      'that has one more',
      (row) => ({ ...row, fields: { ...row.fields, nickname: 'x' } }),
      /line 2: Actor \w+: it has nickname, which is not stored of a Actor\./,
    ],
    [
      'whose edge leads to no row by its form',
      (row) => ({ ...row, edges: { partOf: 'russia' } }),
      /line 2: Actor \w+: partOf leads to "russia", which it may not\./,
    ],
  ])('%s', async (_, change, message) => {
    const first = lines.findIndex((line) => line.startsWith('{"type":"Actor"'));
    const changed = JSON.stringify(change(JSON.parse(lines[first] ?? '')));
    await refused(lines.toSpliced(first, 1).with(1, changed).join('\n'), message);
  });
});

describe('a graph is refused whole', () => {
  test('in which a position follows from no claim', async () => {
    const shifted = rowsOf((row) =>
      row.type === 'Position' && row.fields.order === 'geneva-venue 0 macron'
        ? { ...row, fields: { ...row.fields, stance: 'OBJECTS' } }
        : row,
    );
    await refused(
      fileOf(shifted),
      `Nothing was imported: what "${file}" holds is not as the rules have it.\nPosition geneva-venue 0 macron: stance is "OBJECTS", expected "PROPOSES".`,
    );
  });

  test('in which a quotation is not in its text', async () => {
    const damaged = rowsOf((row) =>
      row.type === 'Passage' && row.fields.exact === 'Now'
        ? { ...row, fields: { ...row.fields, exact: 'Not' } }
        : row,
    );
    await refused(fileOf(damaged), 'the text says "Now", not "Not".');
  });

  test('in which an edge leads to nothing', async () => {
    const place = rowsOf().find((row) => row.type === 'Place' && isSlug(row, 'geneva'));
    await refused(
      fileOf(rowsOf((row) => (row.id === place?.id ? null : row))),
      `Proposal geneva-venue: place leads to ${place?.id}, which is not there.`,
    );
  });
});
