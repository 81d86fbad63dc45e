import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { graphModel } from '../../../src/schema/graphModel.ts';
import { SqliteStore } from '../../../src/stores/sqlite/SqliteStore.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The name of a file in a folder of its own, which goes when the test file has been run. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  folders.push(folder);
  return join(folder, 'demarche.sqlite');
}

/** A store with nothing in it. */
export function openTemporary(): Promise<SqliteStore> {
  return SqliteStore.open(graphModel, temporaryFile());
}
