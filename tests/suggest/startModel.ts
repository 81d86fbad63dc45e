import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ModelSettings } from '../../src/suggest/ModelSettings.ts';

/** What a server of a model does with one request. */
export type Turn =
  /** Answers with this text as the message of a chat completion. */
  | { readonly says: string; readonly usage?: object; readonly end?: string }
  /** Answers with this body, whatever it is. */
  | { readonly status?: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  /** Breaks off, or never answers. */
  | 'breaks off'
  | 'is silent';

/** What came: the headers, and the body as JSON. */
export interface Asked {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface StartedModel {
  readonly settings: ModelSettings;
  readonly asked: readonly Asked[];
  /** Ends it before the test does. */
  stop(): Promise<void>;
}

/** A server that stands for a model and does one thing after another; the last of them again and again. */
export async function startModel(
  turns: readonly (Turn | Promise<Turn>)[],
  more: Partial<ModelSettings> = {},
): Promise<StartedModel> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void take(request).then(async (text) => {
      const turn = turns[Math.min(asked.length, turns.length - 1)];
      const { url: path, headers } = request;
      asked.push({ path, authorization: headers.authorization, body: JSON.parse(text) });
      if (turn !== undefined) act(await turn, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1`;
  const settings = { url, model: 'stub', key: 'sk-1', deadline: 60_000, prices: null, ...more };
  return { settings, asked, stop };
}

/** Claims as a model answers them. */
export function saying(...claims: readonly object[]): string {
  return JSON.stringify({ claims });
}

async function take(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function act(turn: Turn, request: IncomingMessage, response: ServerResponse): void {
  if (turn === 'is silent') return;
  if (turn === 'breaks off') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"choices"', () => request.socket.destroy());
    return;
  }
  if ('body' in turn) {
    response.writeHead(turn.status ?? 200, turn.headers).end(turn.body);
    return;
  }
  const { says: content, usage, end = 'stop' } = turn;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason: end }], usage }),
  );
}
