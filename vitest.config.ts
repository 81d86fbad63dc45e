import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/neo4j/globalSetup.ts'],
    // Half of all files wait for a database or a browser: one worker would leave a processor idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Files that use one Neo4j wait for each other.
    hookTimeout: 900_000,
    // Two copies of graphql would not know each other's errors.
    server: { deps: { inline: [/graphql/] } },
  },
});
