import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';

// What every server of the benchmark needs: a start, a port that is told, and an end.

/** Where the graph is that a server reads. */
export type Graph = { readonly sqlite: string } | { readonly neo4j: string };

/** What a server is started with, as whoever started this process sends it. */
export async function started<T>(): Promise<T> {
  const [start] = await once(process, 'message');
  return start as T;
}

/** Listens on a port of the system's choice and tells it to whoever started this process. */
export function listen(listener: RequestListener): void {
  const server = createServer(listener).listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) process.send?.(address.port);
  });
}

/** The text of a request's body. */
export function textOf(request: IncomingMessage): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => resolve(Buffer.concat(chunks).toString()));
  return promise;
}
