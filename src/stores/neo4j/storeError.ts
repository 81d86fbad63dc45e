import { Neo4jError } from 'neo4j-driver';
import { DemarcheError } from '../../errors.ts';
import { deadlineExceeded } from '../deadlineExceeded.ts';

/** What an error of the driver means for whoever asked. Only this file knows its codes. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (UNAVAILABLE.some((known) => code.startsWith(known)) || /acquisition timed out/i.test(error.message)) {
    return unavailable(error);
  }
  if (/^Neo\.\w+\.Transaction\.(TransactionTimedOut|Terminated|TransactionTerminated)/.test(code)) {
    return deadlineExceeded(error);
  }
  const setting = SETTINGS.find(([known]) => code.startsWith(known));
  if (setting) {
    return new DemarcheError('BAD_SETTING', `The database refuses: ${setting[1]}.`, { cause: error });
  }
  return new Error(`The database refused a statement (${code}).`, { cause: error });
}

/** Whether a transaction ended because of the locks of others, however often it was tried. */
export function waitedInVain(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /^Neo\.\w+\.Transaction\.(DeadlockDetected|LockAcquisitionTimeout|LockClientStopped|TransactionTimedOut)/.test(
      error.code,
    )
  );
}

export function unavailable(cause: unknown): DemarcheError {
  return new DemarcheError('STORE_UNAVAILABLE', 'The database does not answer. Try again later.', { cause });
}

const UNAVAILABLE: readonly string[] = [
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.DatabaseError.Database.',
  'Neo.TransientError.Cluster.',
];

const SETTINGS: readonly (readonly [string, string])[] = [
  ['Neo.ClientError.Security.', 'set NEO4J_USER and NEO4J_PASSWORD to a user that may read and write'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'NEO4J_DATABASE names a database that is not there'],
];
