import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { findContainers } from './findContainers.ts';
import { findJava, type Java } from './findJava.ts';
import { type FoundNeo4j, VERSIONS, type Version } from './Neo4jServer.ts';
import { startWithJava } from './startWithJava.ts';
import { openTurns } from './turns.ts';

/**
 * Finds or starts a Neo4j for the tests that ask for one: NEO4J_URI, then a container, then Java with Maven.
 * With none these tests are skipped and the last lines of the run say so; with CI=true that is a failure.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await anyTestAsks(project))) {
    project.provide('neo4j', []);
    return async () => {};
  }
  const missing: string[] = [];
  const found = await find(missing);
  const stopAll = () => Promise.all(found.map((server) => server.stop()));
  if (missing.length > 0 && process.env.CI === 'true') {
    await stopAll();
    throw new Error(`CI=true, and not every test of Neo4j can run:\n${missing.join('\n')}`);
  }
  const turns = await Promise.all(found.map(() => openTurns()));
  project.provide(
    'neo4j',
    found.map(({ stop: _, ...server }, i) => ({ ...server, turns: turns[i]?.port ?? 0 })),
  );
  return async () => {
    await Promise.all([stopAll(), ...turns.map((t) => t.close())]);
    for (const line of missing) process.stdout.write(`SKIPPED: ${line}\n`);
  };
}

async function find(missing: string[]): Promise<readonly FoundNeo4j[]> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (NEO4J_URI) {
    const given = {
      user: NEO4J_USER ?? null,
      password: NEO4J_PASSWORD ?? null,
      database: NEO4J_DATABASE ?? null,
    };
    return [{ version: 'given', uri: NEO4J_URI, ...given, stop: async () => {} }];
  }
  const [inContainer, java] = await Promise.all([findContainers(), findJava()]);
  const started = await Promise.allSettled(VERSIONS.map((version) => start(version, inContainer, java)));
  return started.flatMap((outcome, i) => {
    if (outcome.status === 'fulfilled') return [outcome.value];
    const why = outcome.reason instanceof Error ? outcome.reason.message : String(outcome.reason);
    missing.push(`the tests on Neo4j ${VERSIONS[i]?.version}: ${why}`);
    return [];
  });
}

async function start(
  version: Version,
  inContainer: Awaited<ReturnType<typeof findContainers>>,
  java: readonly Java[],
): Promise<FoundNeo4j> {
  if (inContainer === null) return startWithJava(version, java);
  try {
    return await inContainer(version);
  } catch (cause) {
    // An engine may have no image of this version, and no network to get it.
    return startWithJava(version, java).catch(() => {
      throw cause;
    });
  }
}

/** Starting a server takes seconds: a run of files that need none goes without. */
async function anyTestAsks(project: TestProject): Promise<boolean> {
  const named: unknown = Reflect.get(project.vitest, 'filenamePattern');
  const filters = Array.isArray(named) ? named.map(String) : [];
  const { testFiles } = await project.globTestFiles(filters);
  const texts = await Promise.all(testFiles.map((file) => readFile(file, 'utf8')));
  return texts.some((text) => text.includes('useNeo4j'));
}
