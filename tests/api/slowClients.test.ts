import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAST_CHANGE } from '../../src/plan/lastChangeRoot.ts';
import { readingBy } from '../readingBy.ts';
import { type Opened, openEmpty } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

/** More than the buffers between two sockets of one machine hold. */
const LARGE = 30_000_000;
const large = '{ actors { totalCount } }';
const small = '{ places { totalCount } }';

let opened: Opened;
let app: Started;
let sockets: Socket[];
let reads: number;
let answerable: PromiseWithResolvers<void>;
beforeEach(async () => {
  opened = await openEmpty();
  sockets = [];
  reads = 0;
  answerable = Promise.withResolvers();
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await app.stop();
  await opened.discard();
});

async function start(environment: Record<string, string> = {}, isAnswerable = true): Promise<void> {
  if (isAnswerable) answerable.resolve();
  const text = `{"actors":"${'x'.repeat(LARGE)}","${LAST_CHANGE}":null}`;
  const store = readingBy(opened.store, async (...asked) => {
    const [{ roots }] = asked;
    reads += 1;
    await answerable.promise;
    return roots.some(({ key }) => key === 'actors') ? Buffer.from(text) : opened.store.read(...asked);
  });
  app = await startApp(store, { LIMIT_ANSWERS: `${1.5 * LARGE}`, LIMIT_BODIES: '100000', ...environment });
}

/** Sends this, and takes nothing of what comes back. */
async function send(text: string): Promise<void> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  sockets.push(socket.on('error', () => undefined));
  await new Promise<void>((sent) => socket.write(text, () => sent()));
}

const post = (body: string, length = body.length) =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;

async function ask(query: string) {
  const response = await app.post(JSON.stringify({ query }));
  const text = await response.text();
  return { status: response.status, retryAfter: response.headers.get('retry-after'), text };
}

/** Asks until the status is this one. */
async function until(query: string, status: number) {
  for (;;) {
    const answer = await ask(query);
    if (answer.status === status) return answer;
    await pause(20);
  }
}

describe('answers that nobody takes', () => {
  it('leave no room for another large one, but for small ones', async () => {
    await start();
    await send(post(JSON.stringify({ query: large })));
    const { retryAfter, text } = await until(large, 503);
    expect(retryAfter).toBe('5');
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message:
            'The service holds as many answers that clients have yet to take as it may. Ask for less at once, or try again in 5 s.',
          extensions: { code: 'BUSY', retryAfter: 5 },
        },
      ],
    });
    expect(await ask(small)).toMatchObject({ status: 200, text: '{"data":{"places":{"totalCount":0}}}' });
    for (const socket of sockets) socket.destroy();
    await until(large, 200);
  });

  it('are cut when their time is over', async () => {
    await start({ ANSWER_TIMEOUT: '200' });
    await send(post(JSON.stringify({ query: large })));
    while (reads === 0) await pause(20);
    for (let status = 503; status !== 200; await pause(20)) {
      const response = await app.post(JSON.stringify({ query: large }));
      ({ status } = response);
      // It would be cut as well, where the machine is busy.
      await response.body?.cancel();
    }
  });

  it('hold nothing where the client is gone before they are there', async () => {
    await start({}, false);
    await send(post(JSON.stringify({ query: large })));
    while (reads === 0) await pause(20);
    for (const socket of sockets) socket.destroy();
    while (!app.log.some(({ msg }) => msg === 'Answered')) await pause(20);
    answerable.resolve();
    expect((await ask(large)).status).toBe(200);
  });

  it('hold nothing once they are taken', async () => {
    await start();
    for (let i = 0; i < 4; i += 1) expect((await ask(large)).status).toBe(200);
  });
});

describe('bodies that nobody ends', () => {
  it('leave no room for another large one, but for small ones', async () => {
    await start();
    const padded = `${small}${' '.repeat(60_000)}`;
    expect((await ask(padded)).status).toBe(200);
    await send(post(JSON.stringify({ query: padded }), 100_000));
    const { retryAfter, text } = await until(padded, 503);
    expect(retryAfter).toBe('5');
    expect(JSON.parse(text).errors[0].message).toMatch(
      /^The service holds as many requests that clients have yet to send /,
    );
    expect((await ask(small)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await until(padded, 200);
  });
});
