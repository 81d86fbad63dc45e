import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** What there is to a copy of the program: paths from its root. */
const PARTS = ['src', 'tests', 'schema.graphql', 'package.json'];

/**
 * A copy of the program with another schema.graphql, and nothing else changed; it goes when the test file has been
 * run. Gives the folder, whose files can be imported.
 *
 * @param changes words of schema.graphql, each of which must stand there once, and what stands there instead
 */
export function changedProgram(changes: readonly (readonly [from: string, to: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-program-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const file = join(folder, 'schema.graphql');
  const changed = changes.reduce(
    (text, [from, to]) => {
      if (text.split(from).length !== 2) throw new Error(`schema.graphql does not have "${from}" once.`);
      return text.replace(from, () => to);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, changed);
  return folder;
}
