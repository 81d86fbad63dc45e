import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { Neo4jFilesApart } from './tests/neo4j/Neo4jFilesApart.ts';

/** Milliseconds. They end what hangs: a busy machine takes many times as long as an idle one. */
const A_TEST = 600_000;
/** A hook may wait until all other files are done with Neo4j. */
const A_HOOK = 3_600_000;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/neo4j/globalSetup.ts'],
    // No processor is idle while some files wait for their turn on Neo4j: up to four were seen to, with 190 files left.
    maxWorkers: availableParallelism() + 4,
    sequence: { sequencer: Neo4jFilesApart },
    testTimeout: A_TEST,
    hookTimeout: A_HOOK,
    expect: { poll: { timeout: 120_000 } },
    // Two copies of graphql would not know each other's errors.
    server: { deps: { inline: [/graphql/] } },
  },
});
