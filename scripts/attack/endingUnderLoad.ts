import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { startService } from './startService.ts';

// Clients that keep their connections and ask one thing after the other, while the service is told to end: does each
// get an answer to everything that it has sent, and is it told when to send no more?

const CLIENTS = 64;
/** Milliseconds of load before the signal. */
const BEFORE = 2_000;

const QUERIES = [
  '{ actors(first: 1) { nodes { name } } }',
  '{ claims(first: 50) { nodes { text holder { name } evidence { exact } } } }',
  '{ search(query: "ferry", first: 10) { nodes { __typename } } }',
];

const service = await startService();
/** How many requests ended in each way. */
const ends = { answered: 0, toldToClose: 0, reset: 0, refused: 0, otherwise: 0 };
let signalled = 0;
let late = 0;

const clients = Array.from({ length: CLIENTS }, (_, i) => ask(QUERIES[i % QUERIES.length] ?? ''));
await pause(BEFORE);
signalled = performance.now();
process.kill(service.pid, 'SIGTERM');
const status = await Promise.race([service.ended, pause(30_000, 'none')]);
const took = performance.now() - signalled;
await Promise.all(clients);
await service.stop();

process.stdout.write(
  `${CLIENTS} clients: ${ends.answered} answers, ${late} of them after the signal, ${ends.toldToClose} with "Connection: close"\n` +
    `${ends.reset} cut while they waited, ${ends.otherwise} answered otherwise than with 200, ${ends.refused} refused a new connection at the end\n` +
    `exit status ${status}, ${(took / 1000).toFixed(1)} s after the signal\n`,
);

/** Asks on one connection until there is no service left to connect to. */
async function ask(query: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (;;) {
      const answer = await post(agent, query);
      ends.answered += 1;
      if (signalled > 0) late += 1;
      if (answer.statusCode !== 200) ends.otherwise += 1;
      if (answer.headers.connection === 'close') ends.toldToClose += 1;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') ends.refused += 1;
    else ends.reset += 1;
  } finally {
    agent.destroy();
  }
}

/** An answer, when all of it has come. */
function post(agent: Agent, query: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(`${service.url}/graphql`, { agent, method: 'POST', headers }, (answer) => {
      answer.on('error', reject);
      answer.on('end', () => resolve(answer));
      answer.resume();
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ query }));
  });
}
