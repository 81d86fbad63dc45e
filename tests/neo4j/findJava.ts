import { execFile } from 'node:child_process';
import { readdir, realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Java {
  readonly path: string;
  /** 17, 21, 25 … */
  readonly major: number;
}

/** Every Java of this machine, the oldest first: JAVA_HOME, what is installed beside it, and PATH. */
export async function findJava(): Promise<readonly Java[]> {
  const homes = await readdir('/usr/lib/jvm').catch(() => []);
  const paths = [
    ...(process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin')] : []),
    ...homes.map((home) => join('/usr/lib/jvm', home, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ].map((folder) => join(folder, 'java'));
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => null)));
  const found = await Promise.all([...new Set(real.filter((path) => path !== null))].map(ask));
  return found.filter((java) => java !== null).sort((a, b) => a.major - b.major);
}

async function ask(path: string): Promise<Java | null> {
  const { stderr } = await run(path, ['-version']).catch(() => ({ stderr: '' }));
  const major = /version "(\d+)/.exec(stderr)?.[1];
  return major === undefined ? null : { path, major: Number(major) };
}
