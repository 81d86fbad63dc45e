import { Client, request } from './Client.ts';
import { actorSlug, HUBS } from './madeCommands.ts';

/** The 99th percentile of point reads in milliseconds: alone, and beside the largest answers and searches. */
export interface PointReads {
  readonly alone: number;
  readonly beside: number;
}

/** Milliseconds given to each of both measurements. */
const SLICE = 4_000;

const POINT = request('/graphql', {
  query: 'query Point($actor: String!) { actor(slug: $actor) { name kind } }',
  variables: { actor: actorSlug(HUBS + 14) },
});

/** Some 80,000 rows, and a word that a fifth of all passages have. */
const LARGE = [
  `{ actors(first: 200) { nodes { name
    claims(first: 200) { nodes { text target { text } } }
    positions(first: 200) { nodes { stance target { text } } } } } }`,
  '{ search(query: "ceasefire", first: 200) { totalCount nodes { __typename } } }',
].map((query) => request('/graphql', { query, variables: {} }));

/** Asks one server for one row, again and again, first by itself and then while others ask for as much as they may. */
export async function timePointReads(port: number): Promise<PointReads> {
  await percentile(port, SLICE / 8);
  const alone = await percentile(port, SLICE);
  let isOver = false;
  const crowd = LARGE.map(async (bytes) => {
    const client = new Client(port);
    while (!isOver) await client.ask(bytes);
    client.close();
  });
  const beside = await percentile(port, SLICE);
  isOver = true;
  await Promise.all(crowd);
  return { alone, beside };
}

async function percentile(port: number, slice: number): Promise<number> {
  const client = new Client(port);
  const times: number[] = [];
  const end = performance.now() + slice;
  while (performance.now() < end) {
    const start = performance.now();
    await client.ask(POINT);
    times.push(performance.now() - start);
  }
  client.close();
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}
