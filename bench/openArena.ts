import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { idOf } from '../src/schema/idOf.ts';
import { askOnce, bodyOf, request } from './Client.ts';
import { type Case, cases, forPeers } from './cases.ts';
import { actorSlug } from './graphs/madeCommands.ts';
import { graphFolder, type Making, openNeo4jGraph, openSqliteGraph } from './graphs/openGraph.ts';
import type { StoreName, Subject } from './StepResults.ts';
import { saysTheSame } from './saysTheSame.ts';
import type { Graph } from './servers/answer.ts';
import { floorQuestion } from './servers/floorQuestion.ts';
import { peerQuery } from './servers/peerQueries.ts';
import {
  type Server,
  type Service,
  startDataLoader,
  startFloor,
  startNeo4jGraphql,
  startPostgraphile,
  startService,
} from './servers/startServer.ts';
import { POINT_READS } from './timePointReads.ts';

/** A graph of one size in one store, and the servers that answer from it. */
export interface Arena {
  readonly graph: Graph;
  readonly made: Making;
  readonly cases: readonly Case[];
  readonly ours: Service;
  readonly subjects: ReadonlyMap<Subject, Server>;
  /** What could not be started, and why. */
  readonly leftOut: readonly string[];
  close(): Promise<void>;
}

export interface ArenaOptions {
  readonly store: StoreName;
  /** Claims. */
  readonly size: number;
  /** Where graphs are kept. */
  readonly graphs: string;
  /** Only cases whose names hold one of these. */
  readonly only: readonly string[] | null;
  readonly peers: boolean;
  say(text: string): void;
}

/** Tries until a cold store has answered within the deadline. */
const MOST_TRIES = 10;

/** Opens the graph, made where it is not there yet, starts all servers, and sees that they answer alike. */
export async function openArena(options: ArenaOptions): Promise<Arena> {
  const { store, size, say } = options;
  const ending: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  const kept = <T extends Pick<Server, 'stop'>>(server: T): T => {
    ending.push(() => server.stop());
    return server;
  };
  try {
    const { graph, made } = await openGraph(options, kept);
    const asked = cases(await deepOrder(graph)).filter(
      ({ name }) => options.only?.some((part) => name.includes(part)) ?? true,
    );
    say('Starting the servers');
    const ours = kept(await startService(graph));
    const answers = new Map<string, string>();
    for (const c of [...asked, ...POINT_READS]) answers.set(c.name, await firstAnswer(ours.port, c));
    const floor = kept(await startFloor(floorStart(store, graph, asked, answers)));
    const subjects = new Map<Subject, Server>([
      ['ours', ours],
      ['floor', floor],
    ]);
    const leftOut: string[] = [];
    for (const [name, start] of options.peers ? peersOf(graph, options) : []) {
      try {
        subjects.set(name, kept(await start()));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        leftOut.push(`${name}: ${why}`);
        say(`Left out: ${name}: ${why}`);
      }
    }
    await compare(asked, subjects, answers, `${store} with ${size} claims`);
    return { graph, made, cases: asked, ours, subjects, leftOut, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The request that asks a subject a question, or null where its API has no way to ask it. */
export function questionFor(subject: Subject, c: Case): Buffer | null {
  if (subject === 'floor') return request(floorPath(c), { query: c.query, variables: c.variables });
  if (subject === 'ours' || (subject === 'dataLoader' && forPeers(c) !== null)) return request('/graphql', c);
  const asked = subject === 'dataLoader' ? null : peerQuery(subject, c);
  return asked && request('/graphql', asked);
}

async function openGraph(
  { store, size, graphs, say }: ArenaOptions,
  kept: <T extends Pick<Server, 'stop'>>(server: T) => T,
): Promise<{ readonly graph: Graph; readonly made: Making }> {
  if (store === 'sqlite') {
    const { file, made } = await openSqliteGraph(graphs, size, say);
    return { graph: { sqlite: file }, made };
  }
  const { server, made } = await openNeo4jGraph(graphs, size, say);
  return { graph: { neo4j: kept(server).uri }, made };
}

function peersOf(
  graph: Graph,
  { graphs, size, say }: ArenaOptions,
): readonly (readonly [Subject, () => Promise<Server>])[] {
  const dataLoader = ['dataLoader', () => startDataLoader(graph)] as const;
  if ('neo4j' in graph) return [dataLoader, ['neo4jGraphql', () => startNeo4jGraphql(graph)]];
  const startPeer = async () => {
    await installPostgraphile(say);
    return startPostgraphile({ folder: graphFolder(graphs, 'postgres', size), sqlite: graph.sqlite });
  };
  return [dataLoader, ['postgraphile', startPeer]];
}

/** Its 190 packages are apart from the project's own, and come when they are needed. */
async function installPostgraphile(say: (text: string) => void): Promise<void> {
  const folder = fileURLToPath(new URL('postgraphile/', import.meta.url));
  if (existsSync(`${folder}node_modules`)) return;
  say('Installing PostGraphile and PostgreSQL');
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(npm, 'exit');
  if (status !== 0) throw new Error(`"npm ci" in ${folder} ended with status ${status}.`);
}

function floorStart(
  store: StoreName,
  graph: Graph,
  asked: readonly Case[],
  answers: ReadonlyMap<string, string>,
) {
  const questions = [...asked, ...POINT_READS].map((c) => [
    floorPath(c),
    floorQuestion(store, c, answers.get(c.name) ?? ''),
  ]);
  return { graph, questions: Object.fromEntries(questions) };
}

function floorPath({ name }: Case): string {
  return `/${name.replace(/\W+/g, '-')}`;
}

/** The order key of a claim of the hub behind half of its claims. */
async function deepOrder(graph: Graph): Promise<string> {
  const holder = idOf('Actor', actorSlug(0));
  if ('sqlite' in graph) {
    const database = new DatabaseSync(graph.sqlite, { readOnly: true });
    const found = database
      .prepare(
        `SELECT "order" FROM Claim WHERE holder = ?1 AND status = 'ACCEPTED' ORDER BY "order"
         LIMIT 1 OFFSET (SELECT count(*) / 2 FROM Claim WHERE holder = ?1 AND status = 'ACCEPTED')`,
      )
      .get(holder);
    database.close();
    return String(found?.order);
  }
  const driver = neo4j.driver(graph.neo4j);
  const { records } = await driver.executeQuery(
    `MATCH (c:Claim) WHERE c.holderId = $holder AND c.status = 'ACCEPTED' AND c.order IS NOT NULL
     WITH c.order AS order ORDER BY order WITH collect(order) AS orders RETURN orders[size(orders) / 2] AS order`,
    { holder },
  );
  await driver.close();
  return String(records[0]?.get('order'));
}

/** Everybody has to say the same before anybody is timed. */
async function compare(
  asked: readonly Case[],
  subjects: ReadonlyMap<Subject, Server>,
  answers: ReadonlyMap<string, string>,
  where: string,
): Promise<void> {
  for (const c of asked) {
    const ours = answers.get(c.name) ?? '';
    for (const [subject, { port }] of subjects) {
      const question = questionFor(subject, c);
      if (question === null) continue;
      const theirs = bodyOf(await askOnce(port, question));
      if (saysTheSame(theirs, ours)) continue;
      throw new Error(
        `${subject} on ${where} answers "${c.name}" otherwise:\n${theirs.slice(0, 600)}\n${ours.slice(0, 600)}`,
      );
    }
  }
}

/** While nothing is in memory, an answer may take longer than the deadline. */
async function firstAnswer(port: number, c: Case): Promise<string> {
  const question = request('/graphql', c);
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const answer = await askOnce(port, question);
    if (answer.toString('latin1', 0, 12) === 'HTTP/1.1 200') break;
  }
  return bodyOf(await askOnce(port, question));
}
