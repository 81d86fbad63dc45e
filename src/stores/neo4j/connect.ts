import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';

export interface Neo4jOptions {
  /** `bolt://host:7687`, or `neo4j://…` for a cluster, whose replicas then answer reads. */
  readonly uri: string;
  /** Null for a server that asks for none. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null for the user's own. */
  readonly database: string | null;
  /** How long one read may take, in milliseconds. */
  readonly deadline: number;
}

/** A driver; it connects when it is first asked. */
export function connect({ uri, user, password, deadline }: Neo4jOptions): Driver {
  const auth = user === null ? undefined : neo4j.auth.basic(user, password ?? '');
  return neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: deadline,
    connectionTimeout: Math.min(deadline, 5_000),
    maxTransactionRetryTime: deadline,
    telemetryDisabled: true,
  });
}

/** What a session of a cluster has to have seen. */
export type Seen = { readonly bookmarkManager?: BookmarkManager } | { readonly bookmarks?: string[] };

export function openSession(
  driver: Driver,
  { database }: Neo4jOptions,
  mode: 'READ' | 'WRITE',
  seen: Seen,
): Session {
  return driver.session({
    defaultAccessMode: neo4j.session[mode],
    ...seen,
    ...(database === null ? {} : { database }),
  });
}

/** Closes the session when the work is done. */
export async function inSession<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
