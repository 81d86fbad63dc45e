import neo4j, { type Session } from 'neo4j-driver';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Neo4jOptions } from '../../src/stores/neo4j/connect.ts';
import { Neo4jStore } from '../../src/stores/neo4j/Neo4jStore.ts';
import type { Neo4jServer } from './Neo4jServer.ts';
import { takeTurn } from './turns.ts';

/** A server to itself, for one test file. */
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

const DEADLINE = 60_000;

/**
 * Describes tests for each Neo4j of this run, the long-term release first, or for that one only; skips them where
 * there is none.
 */
export function useNeo4j(
  name: string,
  tests: (use: Neo4jUse, version: string) => void,
  which: 'each' | 'first' = 'each',
): void {
  const found = inject('neo4j');
  const servers = which === 'first' ? found.slice(0, 1) : found;
  if (servers.length === 0) describe.skip(`${name}: no Neo4j was found`, () => {});
  for (const server of servers) {
    describe(`${name} on Neo4j ${server.version}`, () => {
      let end = () => {};
      const use = useOf(server);
      beforeAll(async () => {
        end = await takeTurn(server.turns);
        await use.clear();
      });
      afterAll(() => end());
      tests(use, server.version);
    });
  }
}

function useOf(server: Neo4jServer): Neo4jUse {
  const { uri, user, password, database } = server;
  const ask: Neo4jUse['ask'] = async (work) => {
    const auth = user === null ? undefined : neo4j.auth.basic(user, password ?? '');
    const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true });
    const session = driver.session(database === null ? {} : { database });
    try {
      return await work(session);
    } finally {
      await session.close();
      await driver.close();
    }
  };
  const reopen: Neo4jUse['reopen'] = (other) =>
    Neo4jStore.open(graphModel, { uri, user, password, database, deadline: DEADLINE, ...other });
  return {
    server,
    ask,
    reopen,
    open: async () => {
      await ask(empty);
      return await reopen();
    },
    clear: () =>
      ask(async (session) => {
        if (server.version === 'given') await refuseForeign(session);
        await empty(session);
        await dropRules(session);
      }),
  };
}

const MARK = 'MayBeEmptiedByTests';

/** Nobody's graph is deleted because a variable was set. */
async function refuseForeign(session: Session): Promise<void> {
  const { records } = await session.run(
    `MATCH (n) WHERE NOT n:${MARK} RETURN count(n) > 0 AND NOT EXISTS { MATCH (:${MARK}) }`,
  );
  if (records[0]?.get(0) !== false) {
    throw new Error(
      `The tests would delete what the database at NEO4J_URI holds. Empty it, or say that it may be emptied: CREATE (:${MARK}).`,
    );
  }
  await session.run(`MERGE (:${MARK})`);
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
