import { Bystander, post, told } from './Bystander.ts';
import { startService } from './startService.ts';

// Few clients that ask for many totals at once, of lists that no index can count: what do others wait meanwhile for a
// search, a total and a point read?

const CLIENTS = 8;
const TOTALS = 18;
/** Milliseconds of each part. */
const SLICE = 10_000;

/** Each of them goes through all claims: no index has the day until which something is said. */
const total = (i: number) =>
  `t${i}: claims(first: 1, filter: { hedged: ${i % 2 === 0}, saidTo: "${2020 + i}" }) { totalCount }`;
const ATTACK = `{ ${Array.from({ length: TOTALS }, (_, i) => total(i)).join(' ')} }`;

const OTHERS = {
  'a search': '{ search(query: "ferry", first: 10) { nodes { __typename } } }',
  'a total': '{ claims(first: 1, filter: { hedged: true }) { totalCount } }',
  'a point read': '{ actors(first: 1) { nodes { name } } }',
};

const service = await startService();
try {
  const quiet = bystanders();
  await new Promise((over) => setTimeout(over, SLICE / 2));
  for (const { what, bystander } of quiet) say(`${what}, without them: ${told(await bystander.stop())}`);

  const others = bystanders();
  const until = performance.now() + SLICE;
  const statuses = new Map<string, number>();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < until) {
        const { status, headers } = await post(service.url, ATTACK);
        const answer = `${status}${headers.has('retry-after') ? ' with Retry-After' : ''}`;
        statuses.set(answer, (statuses.get(answer) ?? 0) + 1);
        // Whoever is refused does what the refusal says, a little sooner.
        if (status === 503) await new Promise((again) => setTimeout(again, 200));
      }
    }),
  );
  const answers = [...statuses].map(([answer, times]) => `${times} × ${answer}`).join(', ');
  say(`${CLIENTS} clients that ask for ${TOTALS} totals for ${SLICE / 1000} s: ${answers}`);
  for (const { what, bystander } of others) say(`${what}, meanwhile: ${told(await bystander.stop())}`);
} finally {
  await service.stop();
}

function bystanders() {
  return Object.entries(OTHERS).map(([what, query]) => ({
    what,
    bystander: new Bystander(service.url, query),
  }));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
