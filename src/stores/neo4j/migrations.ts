import { int, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { DemarcheError } from '../../errors.ts';
import type { Model } from '../../schema/Model.ts';
import { type SchemaRule, SEQUENCE, schemaRules, TAKE_LOCKS } from './schemaRules.ts';

/**
 * The version of the stored graph that this program reads and writes. A change that constraints and indexes alone
 * cannot make raises it: rows of an earlier version are then renewed before it is set. With 2 each commit is told of (see
 * `Commits`): a program of version 1 would not, and is kept out. With 3 positions know whether they are only reported;
 * with 4 documents are found by their text and their days, and claims by who reports them; with 5 each time that a stance
 * was held is a position; with 6 others of one name are found by it; with 7 names are folded as quotations are, and words
 * of scripts without spaces are found wherever they stand; with 8 records have earlier slugs; with 9 all of
 * them have, and names are folded as search folds them; with 10 changes are kept, and who may write;
 * with 11 a claim may lack the words that name its holder, and a draft its stance; with 12 positions know when their
 * words were said, and whether words give them up; with 13 proposals know whether anybody is against them; with 14 positions
 * have spells; with 15 what rows were before a change is kept;
 * with 16 positions have their course; with 17 what is left out of a text is kept, and erased with it.
 */
export const VERSION = 17;

/** Seconds to wait for indexes that are being filled. */
const INDEXES_TIMEOUT = 600;

/**
 * Brings a database to this program's version, constraints and indexes included, and waits until they can be
 * used. Changes nothing where all is done; may run again after it was cut off, and beside another that runs.
 *
 * @param onStep told what is begun that takes its time
 * @param renew makes anew what an earlier version derived otherwise
 * Throws BAD_SETTING where a newer program has written the database.
 */
export async function migrate(
  session: Session,
  model: Model,
  onStep: (step: string) => void,
  renew?: () => Promise<void>,
): Promise<void> {
  const found = await session.executeRead((transaction) => storedVersion(transaction));
  if (found > VERSION) {
    throw new DemarcheError(
      'BAD_SETTING',
      `The database that NEO4J_URI and NEO4J_DATABASE name has version ${found} of the stored graph; this program knows versions up to ${VERSION}. Start a newer program, or name another database.`,
    );
  }
  await createRules(session, model, onStep);
  if (found === VERSION) return;
  if (found > 0) {
    if (!renew) return;
    await renew();
  }
  await session.executeWrite(async (transaction) => {
    await transaction.run(TAKE_LOCKS, { ids: ['SchemaVersion'] });
    await transaction.run(`MERGE (s:${SEQUENCE} {id: 'graph'}) ON CREATE SET s.state = 0`);
    await transaction.run(
      "MERGE (v:SchemaVersion {id: 'graph'}) SET v.version = CASE WHEN v.version > $version THEN v.version ELSE $version END",
      { version: int(VERSION) },
    );
  });
}

async function storedVersion(transaction: ManagedTransaction): Promise<number> {
  const { records } = await transaction.run('MATCH (v:SchemaVersion) RETURN max(v.version) AS version');
  const version: unknown = records[0]?.get('version');
  return typeof version === 'number' ? version : 0;
}

async function createRules(session: Session, model: Model, onStep: (step: string) => void): Promise<void> {
  const wanted = schemaRules(model);
  const states = await indexStates(session);
  const missing = wanted.filter(({ name }) => !states.has(name));
  if (missing.length > 0) onStep(`Making ${missing.length} of ${wanted.length} constraints and indexes`);
  const isConstraint = ({ text }: SchemaRule) => text.startsWith('CREATE CONSTRAINT');
  // Several constraints that are made in one transaction may never come to be used: Neo4j 5.26 left one unfilled.
  for (const rule of missing.filter(isConstraint)) await createTogether(session, [rule]);
  await createTogether(
    session,
    missing.filter((rule) => !isConstraint(rule)),
  );
  if (wanted.some(({ name }) => states.get(name) !== 'ONLINE')) {
    await session.run(`CALL db.awaitIndexes(${INDEXES_TIMEOUT})`);
  }
}

async function createTogether(session: Session, rules: readonly SchemaRule[]): Promise<void> {
  try {
    await session.executeWrite(async (transaction) => {
      for (const { text } of rules) await transaction.run(text);
    });
  } catch (error) {
    // `IF NOT EXISTS` looks before it locks: another program that starts now may have come first. Of what it has made,
    // nothing is made anew.
    const code = error instanceof Neo4jError ? error.code : '';
    if (!/^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(code)) throw error;
    if (rules.length > 1) await createTogether(session, rules);
  }
}

async function indexStates(session: Session): Promise<ReadonlyMap<string, string>> {
  const { records } = await session.run('SHOW INDEXES YIELD name, state RETURN name, state');
  return new Map(records.map((record) => [String(record.get('name')), String(record.get('state'))]));
}
