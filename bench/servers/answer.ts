import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';

/** Where the graph is that a server reads. */
export type Graph = { readonly sqlite: string } | { readonly neo4j: string };

/** What a server was started with: JSON on its standard input. */
export function started<T>(): T {
  return JSON.parse(readFileSync(0, 'utf8')) as T;
}

/** Listens on a port of the system's choice and tells it to whoever started this process. */
export function listen(listener: RequestListener): void {
  const server = createServer(listener).listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`);
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
