import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Milliseconds after which a test or a hook is given up, however busy the machine is: a hook may wait for Neo4j. */
const HANGS = 3_600_000;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/neo4j/globalSetup.ts'],
    maxWorkers: availableParallelism() + 1,
    testTimeout: HANGS,
    hookTimeout: HANGS,
    // Two copies of graphql would not know each other's errors.
    server: { deps: { inline: [/graphql/] } },
  },
});
