import neo4j, { type Session } from 'neo4j-driver';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Neo4jOptions } from '../../src/stores/neo4j/connect.ts';
import { Neo4jStore } from '../../src/stores/neo4j/Neo4jStore.ts';
import type { Neo4jServer } from './Neo4jServer.ts';
import { missingOfNeo4j, takeTurn } from './sharedNeo4j.ts';

/** A server to itself, for one block of tests. */
export interface Neo4jUse {
  readonly server: Neo4jServer;
  /** A store on an emptied database. */
  open(): Promise<Neo4jStore>;
  /** A store on the database as it is. */
  reopen(other?: Partial<Neo4jOptions>): Promise<Neo4jStore>;
  /** Something asked of the database itself. */
  ask<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Takes away everything, constraints and indexes too. */
  clear(): Promise<void>;
}

/** Milliseconds: no test waits for it. */
const DEADLINE = 600_000;

/** Describes tests that have the run's Neo4j to themselves from the first to the last; skips them where there is none. */
export function useNeo4j(name: string, tests: (use: Neo4jUse) => void): void {
  const port = inject('neo4jPort');
  describe(`${name} on Neo4j`, async () => {
    const missing = await missingOfNeo4j(port);
    if (missing !== null) {
      if (process.env.CI === 'true') throw new Error(missing);
      test.skip(missing, () => {});
      return;
    }
    let turn: Awaited<ReturnType<typeof takeTurn>> | undefined;
    beforeAll(async () => {
      turn = await takeTurn(port);
      if (turn.server.version === 'given') await refuseForeign(turn.server);
    });
    afterAll(() => turn?.end());
    tests(
      useOf(() => {
        if (turn === undefined)
          throw new Error('A Neo4j is used by hooks and tests, not by what describes them.');
        return turn.server;
      }),
    );
  });
}

function useOf(server: () => Neo4jServer): Neo4jUse {
  const ask: Neo4jUse['ask'] = (work) => askServer(server(), work);
  const reopen: Neo4jUse['reopen'] = (other) => {
    const { uri, user, password, database } = server();
    return Neo4jStore.open(graphModel, { uri, user, password, database, deadline: DEADLINE, ...other });
  };
  return {
    get server() {
      return server();
    },
    ask,
    reopen,
    open: async () => {
      await ask(empty);
      return await reopen();
    },
    clear: () =>
      ask(async (session) => {
        await empty(session);
        await dropRules(session);
      }),
  };
}

async function askServer<T>(
  { uri, user, password, database }: Neo4jServer,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const auth = user === null ? undefined : neo4j.auth.basic(user, password ?? '');
  const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true });
  const session = driver.session(database === null ? {} : { database });
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}

const MARK = 'MayBeEmptiedByTests';

/** Nobody's graph is deleted because a variable was set. */
function refuseForeign(server: Neo4jServer): Promise<void> {
  return askServer(server, async (session) => {
    const { records } = await session.run(
      `MATCH (n) WHERE NOT n:${MARK} RETURN count(n) > 0 AND NOT EXISTS { MATCH (:${MARK}) }`,
    );
    if (records[0]?.get(0) !== false) {
      throw new Error(
        `The tests would delete what the database at NEO4J_URI holds. Empty it, or say that it may be emptied: CREATE (:${MARK}).`,
      );
    }
    await session.run(`MERGE (:${MARK})`);
  });
}

async function empty(session: Session): Promise<void> {
  await session.run(
    `MATCH (n) WHERE NOT n:${MARK} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,
  );
}

async function dropRules(session: Session): Promise<void> {
  const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
  for (const record of constraints.records)
    await session.run(`DROP CONSTRAINT ${record.get('name')} IF EXISTS`);
  const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
  for (const record of indexes.records) await session.run(`DROP INDEX ${record.get('name')} IF EXISTS`);
}
