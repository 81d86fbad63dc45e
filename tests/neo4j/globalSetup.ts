import type { TestProject } from 'vitest/node';
import { shareNeo4j } from './sharedNeo4j.ts';

/** Test files share one Neo4j, which is started when the first of them asks for it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = await shareNeo4j();
  project.provide('neo4jPort', shared.port);
  return async () => {
    const missing = await shared.close();
    if (missing !== null) process.stdout.write(`SKIPPED: the tests on Neo4j: ${missing}\n`);
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the run tells test files of its Neo4j; see `sharedNeo4j.ts`. */
    neo4jPort: number;
  }
}
