import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Connection } from '../../../src/stores/sqlite/Connection.ts';

test('a connection that reads frees what it prepared, and goes on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  const file = join(folder, 'a.sqlite');
  const writing = new Connection(file, { readOnly: false });
  const reading = new Connection(file, { readOnly: true, checkCancelled: () => 7 });
  const first = reading.database;
  const large = ' '.repeat(30_000);
  for (let i = 0; i < 200; i += 1) {
    const text = `SELECT '${i}, ' || check_cancelled() || ', ' || checksum_of('x') ${large}`;
    expect(reading.text(text, {})).toMatch(new RegExp(`^${i}, 7.0, \\w+$`));
    writing.text(text, {});
  }
  expect([first.isOpen, reading.database.isOpen]).toEqual([false, true]);
  writing.close();
  reading.close();
  expect(reading.database.isOpen).toBe(false);
  await rm(folder, { recursive: true });
});

test('a connection does not go over to another file that takes the place of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  const file = join(folder, 'a.sqlite');
  const first = new Connection(file, { readOnly: false });
  const reading = new Connection(file, { readOnly: true });
  await rename(file, `${file}.moved`);
  const second = new Connection(file, { readOnly: false });
  const replaced = "The store's file was replaced by another while the service used it.";
  expect(() => new Connection(file, { readOnly: true, opened: first.opened })).toThrow(replaced);
  const readMany = () => {
    for (let i = 0; i < 200; i += 1) reading.text(`SELECT '${i}' ${' '.repeat(30_000)}`, {});
  };
  expect(readMany).toThrow(replaced);
  for (const connection of [first, second, reading]) connection.close();
  await rm(folder, { recursive: true });
});
