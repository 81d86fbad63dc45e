import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import type { Java } from './findJava.ts';
import type { FoundNeo4j, Version } from './Neo4jServer.ts';

const run = promisify(execFile);
const CACHE = new URL('../../node_modules/.cache/neo4j/', import.meta.url).pathname;
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'];

/** For a server that nobody waits for but a run of tests. */
const SMALL = ['-Xms512m', '-Xmx1g', '-XX:+UseSerialGC'];

/** A server whose data outlives it. */
export interface Kept {
  /** Its folder. */
  readonly home: string;
  /** What Java is told of memory and compilers. */
  readonly flags: readonly string[];
  /** Of its pages, as `neo4j.conf` takes it: `2g`. */
  readonly pageCache: string;
}

/**
 * Runs a server until its own input ends, which it does however the run that started it dies: one left behind
 * would keep its memory. `$0` is a folder to be taken away with it, or nothing. A server whose data goes is killed:
 * it would take ten seconds to end well.
 */
const WATCHED = `
exec 3<&0
"$@" 3<&- </dev/null & server=$!
if [ -n "$0" ]; then signal=KILL; else signal=TERM; fi
{ cat <&3 >/dev/null; kill -$signal $server 2>/dev/null; } &
exec 3<&-
wait $server; status=$?
if [ -n "$0" ]; then rm -rf "$0"; fi
exit $status`;

/**
 * Starts a Neo4j Community from the jars of Maven Central, in a folder that is taken away with it unless one is
 * given to keep.
 */
export async function startWithJava(
  version: Version,
  installed: readonly Java[],
  kept?: Kept,
): Promise<FoundNeo4j> {
  const java = javaFor(version, installed);
  const lib = await download(version);
  const home = kept?.home ?? (await mkdtemp(join(tmpdir(), 'demarche-neo4j-')));
  const port = await freePort();
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(port, kept?.pageCache ?? '128m'));
  const flags = [...(kept?.flags ?? SMALL), ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`)];
  const command = [java.path, ...flags, '-cp', join(lib, '*'), version.main, ...folders(home)];
  const server = spawn('sh', ['-c', WATCHED, kept ? '' : home, ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const stop = async () => {
    server.stdin.end();
    if (server.exitCode === null) await once(server, 'exit');
  };
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await answering(uri, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { version: version.version, uri, user: null, password: null, database: null, stop };
}

/** The oldest Java that this version runs on. */
export function javaFor(version: Version, installed: readonly Java[]): Java {
  const java = installed.find(({ major }) => major >= version.java);
  if (java) return java;
  throw new Error(
    `no NEO4J_URI, no container engine and no Java of ${version.java} or newer was found. Give one of them.`,
  );
}

/** The folder of a version's jars, which come from Maven Central once. */
export async function download({ version }: Version): Promise<string> {
  const lib = join(CACHE, version);
  if (
    await access(lib).then(
      () => true,
      () => false,
    )
  )
    return lib;
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, 'download-'));
  try {
    await writeFile(join(work, 'pom.xml'), pom(version));
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib'];
    await run('mvn', ['-q', '-B', ...goal], { cwd: work });
    // Another run may have been faster: what it made is the same.
    await rename(join(work, 'lib'), lib).catch(() => access(lib));
  } catch (cause) {
    throw new Error(`Maven ("mvn") could not get Neo4j ${version} from Maven Central.`, { cause });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return lib;
}

function pom(version: string): string {
  const artifacts = ['org.neo4j:neo4j', 'org.neo4j.app:neo4j-server'].map((name) => {
    const [group, artifact] = name.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>demarche</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${artifacts.join('')}</dependencies></project>`;
}

function configuration(port: number, pageCache: string): string {
  return `dbms.security.auth_enabled=false
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
server.memory.pagecache.size=${pageCache}
`;
}

function folders(home: string): readonly string[] {
  return [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

/** Waits until a server answers. Throws where it ended instead. */
async function answering(uri: string, server: ChildProcess): Promise<void> {
  while (true) {
    if (server.exitCode !== null)
      throw new Error(`Neo4j ended with status ${server.exitCode} before it answered.`);
    const driver = neo4j.driver(uri, undefined, { connectionTimeout: 5_000 });
    const answers = await driver.verifyConnectivity().then(
      () => true,
      () => false,
    );
    await driver.close();
    if (answers) return;
    await sleep(250);
  }
}
