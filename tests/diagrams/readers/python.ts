import { spawnSync } from 'node:child_process';
import { findProgram } from './findProgram.ts';

/** A Python that has networkx and igraph. */
export const python = {
  found: ['python3', '/usr/bin/python3'].find((program) => runs(program)) ?? null,
  install: 'python3-networkx and python3-igraph',
};

function runs(program: string): boolean {
  return (
    findProgram('python3') !== null &&
    spawnSync(program, ['-c', 'import networkx, igraph'], { stdio: 'ignore' }).status === 0
  );
}

/** What a script prints as JSON, given a text on its standard input. */
export function askPython(program: string, script: string, input: string): unknown {
  const done = spawnSync(program, ['-c', script], { input, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new Error(`Python failed:\n${done.stderr}`);
  return JSON.parse(done.stdout);
}
