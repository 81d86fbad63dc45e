import { spawnSync } from 'node:child_process';
import { findProgram } from './findProgram.ts';

export const xmllint = { found: findProgram('xmllint'), install: 'libxml2-utils' };

/** What xmllint has to say against a document: an empty text where it is right. */
export function faultsOf(program: string, document: string, ...options: readonly string[]): string {
  const done = spawnSync(program, ['--nonet', '--noout', ...options, '-'], {
    input: document,
    encoding: 'utf8',
  });
  return done.status === 0 ? '' : done.stderr;
}

/** Where a schema of these tests stands. */
export function schemaPath(name: string): string {
  return new URL(`../schemas/${name}`, import.meta.url).pathname;
}
