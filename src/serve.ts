import { createServer, type Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { type Logger, pino } from 'pino';
import { loadYoga } from './api/loadYoga.ts';
import { createApp } from './app.ts';
import { DemarcheError } from './errors.ts';
import { openStore } from './openStore.ts';
import { bundlePage } from './page/serve/bundlePage.ts';
import { isLoopback } from './rights/isLoopback.ts';
import { makeOwnKey, type OwnKey } from './rights/OwnKey.ts';
import { seedStore } from './seedStore.ts';
import { readSettings, type Settings } from './settings.ts';
import { WaitingStore } from './WaitingStore.ts';
import { warmStore } from './warmStore.ts';

const SEED = fileURLToPath(new URL('../seed', import.meta.url));

/**
 * How long connections without a request stay open after the service was told to end, in milliseconds: what is on its
 * way when it is told is still answered, and then whoever asked knows that nothing more can be asked.
 */
const LAST_REQUESTS = 1_000;

/** Milliseconds between two looks at whether the shell of `npm start` is still there. */
const PARENT_LOOKED_FOR = 500;

/** Milliseconds in which whoever waits for readiness is told, before modules are loaded, which nothing interrupts. */
const READINESS_FIRST = 100;

/**
 * By how many percent the heap may grow before V8 tidies it up. `npm start` keeps it small, for the embedded store. The
 * driver of Neo4j makes so much that is soon forgotten that tidying up as often would cost more than it gives.
 */
const HEAP_GROWS_WITH_NEO4J = 60;

/**
 * Listens, opens the store, fills it with the seed where it is empty, and answers until a signal ends it.
 * Resolves when the store is open, or the service ends before that.
 *
 * Throws BAD_SETTING where a setting, the data folder or the port cannot be used.
 */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(environment);
  if (settings.neo4j) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS_WITH_NEO4J}`);
  // Logs go to standard error, so that the addresses stand alone on standard output.
  const log = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
  const ending = new AbortController();
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 });
  const port = await listen(server, settings);
  const publicUrl = settings.publicUrl.replace(/:0$/, `:${port}`);
  // Not where others come by a proxy.
  const isLocal = isLoopback(settings.host) && isLoopback(new URL(publicUrl).hostname);
  const ownKey = isLocal ? makeOwnKey() : null;
  let greeted = false;
  const greet = () => {
    if (!greeted) process.stdout.write(greeting(publicUrl, ownKey, settings));
    greeted = true;
  };
  // That a store of its own cannot be used is told alone; one on the network may take its time.
  if (settings.neo4j) greet();
  const store = new WaitingStore({
    open: () => openAndSeed(settings, log),
    waits: (error, milliseconds) => {
      greet();
      const at = settings.neo4j?.uri ?? settings.dataDir;
      const seconds = milliseconds / 1000;
      log.warn({ err: error, store: at }, `Opening ${at}: ${error.message} Trying again in ${seconds} s.`);
    },
  });
  server.on(
    'request',
    createApp({ settings: { ...settings, publicUrl }, store, log, ownKey, ending: ending.signal }),
  );
  endOnSignals({ server, store, log, ending, lastAnswers: settings.deadline });
  if (!(await store.opened)) return;
  greet();
  log.info({ store: settings.neo4j?.uri ?? settings.dataDir }, 'Ready');
  const notReadyAhead = (error: unknown) =>
    log.warn({ err: error }, 'Could not make ready ahead what the first visitors need');
  // Only Neo4j is slow to plan. A request that comes before warming is done waits for its own statement alone.
  if (settings.neo4j) {
    warmStore(store, settings.limits).then((operations) => {
      log.info({ operations }, 'The database has planned the published operations');
    }, notReadyAhead);
  }
  // Otherwise the first visitors wait for it. A page that could not be bundled is tried again for them.
  setTimeout(() => {
    Promise.all([loadYoga(), bundlePage()]).catch(notReadyAhead);
  }, READINESS_FIRST);
}

async function openAndSeed(settings: Settings, log: Logger) {
  const onStep = (step: string) => log.info(step);
  const store = await openStore(settings, { make: true, onStep });
  try {
    // The embedded store is ready before anybody has read that it is being filled.
    const report = await seedStore(store, SEED, settings.neo4j ? onStep : undefined);
    if (report)
      log.info({ claims: report.recorded.length, folder: SEED }, 'The store was empty: loaded the seed');
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Gives the port, which the system chooses where the setting is 0. */
async function listen(server: Server, { port, host }: Settings): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    throw new DemarcheError('BAD_SETTING', `${cannotListen(error)} (PORT=${port}, HOST=${host}).`, {
      cause: error,
    });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function cannotListen(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'Another program listens there already; stop it or choose another port';
  if (code === 'EACCES') return 'This user may not listen there; choose a port from 1024';
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') return 'This machine has no such address';
  return `Cannot listen there: ${error instanceof Error ? error.message : error}`;
}

interface Ending {
  readonly server: Server;
  readonly store: WaitingStore;
  readonly log: Logger;
  /** Aborted by the first signal. */
  readonly ending: AbortController;
  /** How long answers under way may take, in milliseconds. */
  readonly lastAnswers: number;
}

/**
 * New connections are refused, whatever was asked is answered, the store is closed, and the status is 0. A second signal
 * does not wait.
 */
function endOnSignals({ server, store, log, ending, lastAnswers }: Ending): void {
  const connections = new Set<Socket>();
  server.on('connection', (connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  const end = async () => {
    if (ending.signal.aborted) process.exit(130);
    ending.abort();
    // The one of HTTP would also cut connections that have no request, on which one may be coming.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
    const idle = setTimeout(() => {
      server.closeIdleConnections();
      // Those on which nothing ever came count as busy there.
      for (const connection of connections) if (connection.bytesRead === 0) connection.destroy();
    }, LAST_REQUESTS);
    const last = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS + lastAnswers);
    await closed;
    clearTimeout(idle);
    clearTimeout(last);
    await store.close();
    process.exit(0);
  };
  const tell = (signal: string) => {
    log.info({ signal }, 'Ending');
    end().catch((error: unknown) => {
      log.error({ err: error }, 'Could not end cleanly');
      process.exit(1);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tell(signal));
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(() => tell('SIGTERM'));
}

/** npm passes a signal to the shell that it runs a script in, which ends and passes nothing on. */
function whenParentEnds(run: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    run();
  }, PARENT_LOOKED_FOR).unref();
}

function greeting(publicUrl: string, ownKey: OwnKey | null, { readKey }: Settings): string {
  const toWrite =
    ownKey === null
      ? ''
      : `To write as "${ownKey.name}", open the page by this address; its key may do everything, and ends with the service
  ${publicUrl}/#key=${ownKey.secret}
`;
  const header = readKey ? ` -H 'authorization: Bearer ${ownKey?.secret ?? 'KEY'}'` : '';
  const query = '{ proposals(first: 5) { nodes { text objectedToBy { nodes { actor { name } } } } } }';
  return `demarche answers at
  ${publicUrl}/          the page
  ${publicUrl}/graphql   GraphQL, and GraphiQL in a browser
  ${publicUrl}/health    whether the process lives; /ready whether the store answers; /metrics
${toWrite}Try
  curl -s ${publicUrl}/graphql${header} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'
`;
}
