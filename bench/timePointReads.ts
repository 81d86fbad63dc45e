import { Client } from './Client.ts';
import type { Case } from './cases.ts';
import { actorSlug, HUBS } from './graphs/madeCommands.ts';

/** The 99th percentile of point reads in milliseconds: alone, and beside the largest answers and searches. */
export interface PointReads {
  readonly alone: number;
  readonly beside: number;
}

/** Milliseconds given to each of both measurements. */
const SLICE = 4_000;

const POINT = asked('point', 'query Point($actor: String!) { actor(slug: $actor) { name kind } }', {
  actor: actorSlug(HUBS + 14),
});

/** Some 80,000 rows, and a word that a fifth of all passages have. */
const LARGE = [
  asked(
    'largest answer',
    `{ actors(first: 200) { nodes { name
    claims(first: 200) { nodes { text target { text } } }
    positions(first: 200) { nodes { stance target { text } } } } } }`,
  ),
  asked('largest search', '{ search(query: "ceasefire", first: 200) { totalCount nodes { __typename } } }'),
];

/** What is asked. */
export const POINT_READS: readonly Case[] = [POINT, ...LARGE];

/** Asks one server for one row, again and again, first by itself and then while others ask for as much as they may. */
export async function timePointReads(
  port: number,
  question: (c: Case) => Buffer | null,
): Promise<PointReads> {
  const bytesOf = (c: Case) => {
    const bytes = question(c);
    if (bytes === null) throw new Error(`"${c.name}" cannot be asked here.`);
    return bytes;
  };
  const point = bytesOf(POINT);
  await percentile(port, point, SLICE / 8);
  const alone = await percentile(port, point, SLICE);
  let isOver = false;
  const crowd = LARGE.map(bytesOf).map(async (bytes) => {
    const client = new Client(port);
    while (!isOver) await client.ask(bytes);
    client.close();
  });
  const beside = await percentile(port, point, SLICE);
  isOver = true;
  await Promise.all(crowd);
  return { alone, beside };
}

async function percentile(port: number, point: Buffer, slice: number): Promise<number> {
  const client = new Client(port);
  const times: number[] = [];
  const end = performance.now() + slice;
  while (performance.now() < end) {
    const start = performance.now();
    await client.ask(point);
    times.push(performance.now() - start);
  }
  client.close();
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}

function asked(name: string, query: string, variables: Case['variables'] = {}): Case {
  return { name, query, variables, flat: null, byHand: null };
}
