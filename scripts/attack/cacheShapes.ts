import { examples } from '../../src/api/examples.ts';
import { startService } from './startService.ts';

// Documents of eight lists that are asked again and again, each time with another combination of filled filters, which
// is another plan and another statement: how much memory does the service take for what it will never be asked again,
// and does it still find what others ask?

const REQUESTS = 200_000;
/** Milliseconds after which it ends, however many were sent. */
const MOST = 330_000;
const CLIENTS = 8;
/** So many of the attack between two rounds of the published operations. */
const BETWEEN = 500;
/** So many of the attack between two lines of figures. */
const TOLD_EVERY = 10_000;

const FILTERS = {
  holder: 'nobody',
  about: 'nobody',
  stance: ['OBJECTS'],
  target: 'nothing',
  issue: 'nothing',
  document: 'nothing',
  voice: 'QUOTE',
  tense: 'FORMER',
  hedged: true,
  status: 'DRAFT',
  saidFrom: '2025-01',
  saidTo: '2025-12',
  text: 'nothing',
};
const SHAPES = 2 ** Object.keys(FILTERS).length;

const lists = (document: number) =>
  Array.from(
    { length: 8 },
    (_, i) =>
      `d${document}b${i}: claims(first: 1, filter: $f) { totalCount nodes { id } pageInfo { hasNextPage } }`,
  );

/** The same plan is never asked for twice. */
function attack(request: number): Asked {
  const shape = (request * 2_654_435_761) % SHAPES;
  const f = Object.fromEntries(Object.entries(FILTERS).filter((_, i) => shape & (1 << i)));
  const document = Math.floor(request / SHAPES) * 20 + (request % 20);
  return { query: `query ($f: ClaimFilter) { ${lists(document).join(' ')} }`, variables: { f } };
}

interface Asked {
  readonly query: string;
  readonly variables: object;
}

const service = await startService();
try {
  const published = examples();
  let answered = 0;
  let other = 0;
  let most = 0;
  const ask = async ({ query, variables }: Asked) => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    await response.arrayBuffer();
    if (response.status === 200) answered += 1;
    else other += 1;
  };
  for (const example of published) await ask(example);
  say(`before: ${(await service.resident()).toFixed(0)} MB`);
  const hitsBefore = await lookups('hit');
  let rounds = 0;
  let sent = 0;
  const end = performance.now() + MOST;
  const client = async () => {
    while (sent < REQUESTS && performance.now() < end) {
      const request = sent;
      sent += 1;
      await ask(attack(request));
      if (request % BETWEEN === 0) {
        rounds += 1;
        for (const example of published) await ask(example);
      }
      if (request % TOLD_EVERY !== 0) continue;
      const resident = await service.resident();
      most = Math.max(most, resident);
      say(`after ${request}: ${resident.toFixed(0)} MB, ${await kept()}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  most = Math.max(most, await service.resident());
  const found = (await lookups('hit')) - hitsBefore;
  say(`${sent} requests of the attack: ${answered} answers, ${other} others; at most ${most.toFixed(0)} MB`);
  say(`plans of published operations that were found: ${found} of ${rounds * published.length}`);
} finally {
  await service.stop();
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length) ?? Number.NaN);
}

function lookups(outcome: string): Promise<number> {
  return metric(`demarche_cache_lookups_total{kind="plans",outcome="${outcome}"}`);
}

async function kept(): Promise<string> {
  const bytes = await metric('demarche_cache_bytes');
  return `${(bytes / 2 ** 20).toFixed(0)} MB in ${await metric('demarche_cache_entries')} documents and plans that are kept`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
