import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Bystander, told } from './Bystander.ts';
import { startService } from './startService.ts';

// Clients that ask for a large answer and take nothing of it: how much does the service hold for them, for how long, and
// what do others wait meanwhile?

const CLIENTS = 100;
/** Seconds for which it is watched. */
const WATCHED = 45;
const EVERY = 5;

/** Some 8 MB. */
const QUERY = `{ ${Array.from(
  { length: 12 },
  (_, i) => `c${i}: claims(first: 200) { nodes { text holder { claims(first: 60) { nodes { id text } } } } }`,
).join(' ')} }`;
const POINT = '{ actors(first: 1) { nodes { name } } }';

// Shorter than usual, so that it can be watched.
const service = await startService({ ANSWER_TIMEOUT: '20000' });
try {
  const before = await service.resident();
  const others = new Bystander(service.url, POINT);
  const sockets: Socket[] = [];
  let cut = 0;
  let largest = 0;
  const body = JSON.stringify({ query: QUERY });
  for (let i = 0; i < CLIENTS; i += 1) {
    const socket = connect(service.port, '127.0.0.1');
    let received = 0;
    let expected = Number.POSITIVE_INFINITY;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (received === 0) {
        expected = Number(/content-length: (\d+)/i.exec(data.toString('latin1'))?.[1] ?? 0);
        largest = Math.max(largest, expected);
      }
      received += data.length;
    });
    socket.on('close', () => {
      if (received < expected) cut += 1;
    });
    socket.pause();
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    sockets.push(socket);
    await pause(20);
  }
  process.stdout.write(`before: ${before.toFixed(0)} MB\n`);
  let most = before;
  for (let passed = EVERY; passed <= WATCHED; passed += EVERY) {
    await pause(EVERY * 1000);
    const now = await service.resident();
    most = Math.max(most, now);
    process.stdout.write(`${passed} s: ${now.toFixed(0)} MB\n`);
  }
  // A socket that is paused hears of its end only when it reads on.
  for (const socket of sockets) socket.resume();
  await pause(5_000);
  process.stdout.write(
    `${CLIENTS} that take nothing: at most ${most.toFixed(0)} MB, ${cut} cut by the service (an answer has ${(largest / 1e6).toFixed(0)} MB)\nothers meanwhile: ${told(await others.stop())}\n`,
  );
  for (const socket of sockets) socket.destroy();
} finally {
  await service.stop();
}
