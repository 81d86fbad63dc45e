import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { findNeo4j } from './findNeo4j.ts';
import type { FoundNeo4j, Neo4jServer } from './Neo4jServer.ts';

/**
 * One Neo4j for all test files of a run. They run in processes of their own, and Community has one database: who
 * asks for a turn on this port waits for a line that names the server, and has it alone until it hangs up or dies.
 */
export interface SharedNeo4j {
  readonly port: number;
  /** Stops the server, and says why there was none if somebody asked for it. */
  close(): Promise<string | null>;
}

type Question = 'look' | 'turn';
/** That there is a server to be had, or what is missing. */
type Looked = { readonly missing: string | null };
type Turn = { readonly server: Neo4jServer } | { readonly error: string };

export async function shareNeo4j(): Promise<SharedNeo4j> {
  let found: ReturnType<typeof findNeo4j> | undefined;
  let started: Promise<FoundNeo4j> | undefined;
  const find = () => {
    found ??= findNeo4j();
    return found;
  };
  const start = () => {
    started ??= find().then((startFound) => startFound());
    return started;
  };
  const missing = () => find().then(() => null, messageOf);
  const waiting: Socket[] = [];
  const callNext = async () => {
    const [next] = waiting;
    if (!next) return;
    const turn: Turn = await start().then(
      ({ stop: _, ...server }) => ({ server }),
      (error) => ({ error: messageOf(error) }),
    );
    if (waiting[0] === next) next.write(`${JSON.stringify(turn)}\n`);
  };
  const answer = async (socket: Socket, question: string) => {
    if (question === ('look' satisfies Question)) {
      const looked: Looked = { missing: await missing() };
      socket.end(`${JSON.stringify(looked)}\n`);
      return;
    }
    socket.on('close', () => {
      const place = waiting.indexOf(socket);
      waiting.splice(place, 1);
      if (place === 0) callNext();
    });
    if (waiting.push(socket) === 1) callNext();
  };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    createInterface(socket).once('line', (question) => answer(socket, question));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    port: address.port,
    async close() {
      for (const socket of waiting) socket.destroy();
      server.close();
      await started?.then(
        (running) => running.stop(),
        () => {},
      );
      return found === undefined ? null : await missing();
    },
  };
}

/** What is missing for a Neo4j; null where there is one. Starts nothing. */
export async function missingOfNeo4j(port: number): Promise<string | null> {
  const { socket, line } = ask(port, 'look');
  const { missing }: Looked = JSON.parse(await line);
  socket.destroy();
  return missing;
}

/** Resolves when it is this file's turn on the server, which may have to be started first. */
export async function takeTurn(port: number): Promise<{ readonly server: Neo4jServer; end(): void }> {
  const { socket, line } = ask(port, 'turn');
  const turn: Turn = JSON.parse(await line);
  if ('error' in turn) throw new Error(turn.error);
  return { server: turn.server, end: () => socket.destroy() };
}

function ask(port: number, question: Question) {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  const answered = Promise.withResolvers<string>();
  createInterface(socket).once('line', answered.resolve);
  socket.once('close', () => answered.reject(new Error('The run that keeps the Neo4j has ended.')));
  socket.write(`${question}\n`);
  return { socket, line: answered.promise };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
