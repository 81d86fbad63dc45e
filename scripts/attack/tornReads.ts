import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { openStore } from '../../src/openStore.ts';
import { readSettings } from '../../src/settings.ts';
import { QUESTION, versionOf, writeVersion } from '../../tests/stores/neo4j/versions.ts';
import { post } from './Bystander.ts';
import { startService } from './startService.ts';

// 60,000 reads by two services on one Neo4j, beside 20 loads of 3,400 rows, every fourth by a process that is killed
// while it commits: how many answers are of no version of the graph? Then what a quiet read costs with the look at the
// sequence, and without. Needs NEO4J_URI, and writes a document "paper" there.

const READS = Number(process.env.READS ?? 60_000);
const LOADS = Number(process.env.LOADS ?? 20);
const CLIENTS = 8;
/** Milliseconds after which it ends, with what was seen by then. */
const MOST = 240_000;

const environment = process.env;
const { NEO4J_URI, NEO4J_USER = '', NEO4J_PASSWORD } = environment;
if (!NEO4J_URI) throw new Error('Set NEO4J_URI to a Neo4j that may be written to.');
const auth = NEO4J_PASSWORD === undefined ? undefined : neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD);
const driver = neo4j.driver(NEO4J_URI, auth, { disableLosslessIntegers: true });
const store = await openStore(readSettings(environment), { make: false });
const services = [await startService(), await startService()];
const end = performance.now() + MOST;
try {
  await writeVersion(store, 1);
  const counts = { asked: 0, torn: 0, failed: 0, killed: 0, loads: 0 };
  const times: number[] = [];
  const read = async (url: string) => {
    const start = performance.now();
    const { status, text } = await post(url, QUESTION);
    times.push(performance.now() - start);
    counts.asked += 1;
    if (status !== 200) counts.failed += 1;
    else if (!isWhole(text)) counts.torn += 1;
  };
  const reading = Array.from({ length: CLIENTS }, async (_, i) => {
    const url = services[i % services.length]?.url ?? '';
    while ((counts.asked < READS || counts.loads < LOADS) && performance.now() < end) await read(url);
  });
  const writing = async () => {
    for (let load = 1; load <= LOADS && performance.now() < end; load += 1) {
      // Spread over the reads.
      while (counts.asked < (READS * (load - 1)) / LOADS && performance.now() < end) await pause(10);
      if (load % 4 === 0) counts.killed += await killedWhileCommitting(load + 1);
      else await writeVersion(store, load + 1);
      counts.loads += 1;
    }
  };
  await Promise.all([...reading, writing()]);
  // Whoever reads next sees to what a killed writer has left.
  for (const { url } of services) await read(url);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => `${sorted[Math.floor((sorted.length - 1) * part)]?.toFixed(1)} ms`;
  say(
    `${counts.asked} reads beside ${counts.loads} loads, of which ${counts.killed} were killed while committing: ` +
      `${counts.torn} torn, ${counts.failed} failed; p50 ${at(0.5)}, p99 ${at(0.99)}, at most ${at(1)}`,
  );
  const { records } = await driver.executeQuery('MATCH (c:Commit) RETURN count(c) AS left');
  say(`commits that are still taken to be under way: ${records[0]?.get('left')}`);
} finally {
  for (const service of services) await service.stop();
}
await tellCost();
await store.close();
await driver.close();

/** 1 where the writer was killed before it was done. */
async function killedWhileCommitting(version: number): Promise<number> {
  const writer: ChildProcess = spawn(
    process.execPath,
    [
      new URL('../../tests/stores/neo4j/writeVersions.ts', import.meta.url).pathname,
      `${version}`,
      `${version}`,
    ],
    { env: environment, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = once(writer, 'exit');
  while (writer.exitCode === null && performance.now() < end) {
    const { records } = await driver.executeQuery('MATCH (c:Commit) RETURN count(c) AS underWay');
    if (records[0]?.get('underWay') > 0) break;
  }
  const isKilled = writer.exitCode === null && writer.kill('SIGKILL');
  await ended;
  return isKilled ? 1 : 0;
}

/** The same statement with what looks at the sequence, and without, in turns. */
async function tellCost(): Promise<void> {
  const text =
    'MATCH (d:Document {slug: "paper"}) CALL (d) { MATCH (d)<-[:STATED_IN]-(c) WITH c LIMIT 1 RETURN collect(c.text) AS x } ';
  const looking = `MATCH (s:Sequence {id: 'graph'}) WITH s.state AS before ${text}WITH before, [d.title, x] AS answer MATCH (s:Sequence {id: 'graph'}) RETURN answer, before, s.state AS after`;
  const took = new Map<string, number[]>();
  for (let i = 0; i < 1_500; i += 1) {
    for (const statement of [`${text}RETURN [d.title, x] AS answer`, looking]) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      const start = performance.now();
      await session.run(statement);
      if (i >= 300) took.set(statement, [...(took.get(statement) ?? []), performance.now() - start]);
      await session.close();
    }
  }
  const [without = Number.NaN, with_ = Number.NaN] = [...took.values()].map(
    (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)],
  );
  say(
    `a quiet point read: ${without.toFixed(3)} ms without, ${with_.toFixed(3)} ms with: ${(with_ / without).toFixed(3)}`,
  );
}

function isWhole(text: string): boolean {
  try {
    return versionOf(text) > 0;
  } catch (error) {
    if (process.env.SHOW) process.stderr.write(`${error}\n`);
    return false;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
