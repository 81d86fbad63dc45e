import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** Where the first of some programs stands on the PATH, or null. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Describes tests that need somebody else's reader. Where it is not installed they are skipped with a line that
 * says so, and fail where `CI` is `true`.
 */
export function describeWith<Reader>(
  name: string,
  reader: { readonly found: Reader | null; readonly install: string },
  tests: (reader: Reader) => void,
): void {
  if (reader.found !== null) {
    const { found } = reader;
    describe(name, () => tests(found));
    return;
  }
  if (process.env.CI === 'true')
    throw new Error(`${name}: the reader is missing. Install ${reader.install}.`);
  console.warn(`${name}: skipped, because the reader is missing. Install ${reader.install}.`);
  describe.skip(`${name} (install ${reader.install})`, () => {});
}
