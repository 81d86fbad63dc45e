import { createServer, type RequestListener } from 'node:http';
import { pino } from 'pino';
import { type AppOptions, createApp } from '../../src/app.ts';
import { readSettings } from '../../src/settings.ts';
import type { Store } from '../../src/stores/Store.ts';

/** An app behind a real port, and what it logged. */
export interface Started {
  readonly url: string;
  /** Lines of its log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Asked>;
  post(body: BodyInit | null, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

export interface Asked {
  readonly status: number;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly unknown[];
      readonly extensions?: Readonly<Record<string, unknown>>;
    }[];
    /** Without the change at which it was read: that is for tests of it alone. */
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
}

/** @param port where another app has answered before; any that is free where left out */
export async function startApp(
  store: Store,
  environment: Record<string, string> = {},
  more: Partial<AppOptions> = {},
  port = 0,
): Promise<Started> {
  const log: Record<string, unknown>[] = [];
  const sink = { write: (line: string) => log.push(JSON.parse(line)) };
  const settings = readSettings({
    PUBLIC_URL: 'https://demarche.example',
    LOG_LEVEL: 'debug',
    DEADLINE: '600000',
    ...environment,
  });
  const listener: RequestListener = createApp({
    settings,
    store,
    log: pino({ level: settings.logLevel }, sink),
    ...more,
  });
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
    });
  return {
    url,
    log,
    post,
    async ask(query, variables) {
      const response = await post(JSON.stringify({ query, variables }));
      const { extensions, ...answer } = (await response.json()) as Asked['body'];
      const { seq: _, ...others } = extensions ?? {};
      const body = Object.keys(others).length > 0 ? { ...answer, extensions: others } : answer;
      return { status: response.status, body };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
