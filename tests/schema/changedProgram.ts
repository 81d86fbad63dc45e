import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** What there is to a copy of the program: paths from its root. */
const PARTS = ['src', 'tests', 'seed', 'schema.graphql', 'package.json'];

/** Words of a file, each of which must stand there once, and what stands there instead. */
export type Changes = readonly (readonly [from: string, to: string])[];

/**
 * A copy of the program with some files changed, which goes when the test file has been run. Gives the folder, whose
 * files can be imported and run.
 *
 * @param files by their paths from its root
 */
export function changedProgram(files: Readonly<Record<string, Changes>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-program-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [path, changes] of Object.entries(files)) {
    const file = join(folder, path);
    const changed = changes.reduce(
      (text, [from, to]) => {
        if (text.split(from).length !== 2) throw new Error(`${path} does not have "${from}" once.`);
        return text.replace(from, () => to);
      },
      readFileSync(file, 'utf8'),
    );
    writeFileSync(file, changed);
  }
  return folder;
}
