import { setTimeout as pause } from 'node:timers/promises';
import { Bystander, post, quietly, told } from './Bystander.ts';
import { startService } from './startService.ts';

// Clients that ask for drawings as pixels, most of whom hang up: what does one cost, for how long is the service busy
// with those that nobody waits for, and what do others wait meanwhile?

const HANGING_UP = 24;
const STAYING = 24;
/** Milliseconds after which they hang up. */
const PATIENCE = 1_500;
/** Seconds after which nobody waits for the service to rest any longer. */
const LONGEST = 90;

const POINT = '{ actors(first: 1) { nodes { name } } }';

const service = await startService();
try {
  const picture = `${service.url}/diagram.png?${await largestView()}`;
  const before = await service.processor();
  const start = performance.now();
  const one = await fetch(picture);
  const size = (await one.arrayBuffer()).byteLength;
  say(
    `one picture: ${one.status}, ${size} bytes, ${seconds(start)} s, ${(await service.processor()) - before} s of a processor`,
  );
  say(`others, quiet: ${told(await quietly(service.url, POINT, 3_000))}`);

  await whenAtRest();
  const others = new Bystander(service.url, POINT);
  const from = await service.processor();
  const left = performance.now();
  await Promise.allSettled(
    Array.from({ length: HANGING_UP }, () => fetch(picture, { signal: AbortSignal.timeout(PATIENCE) })),
  );
  const hungUp = performance.now();
  const rested = await whenAtRest();
  say(
    `${HANGING_UP} that hang up after ${PATIENCE} ms: busy for ${((rested - hungUp) / 1000).toFixed(1)} s after the last has left (${seconds(left)} s in all), ${((await service.processor()) - from).toFixed(1)} s of a processor`,
  );
  say(`others meanwhile: ${told(await others.stop())}`);

  const another = new Bystander(service.url, POINT);
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: STAYING }, async () => {
      const { status, headers } = await fetch(picture);
      return `${status}${headers.has('retry-after') ? ' with Retry-After' : ''}`;
    }),
  );
  const counts = [...Map.groupBy(answers, (answer) => answer)].map(
    ([answer, all]) => `${all.length} × ${answer}`,
  );
  say(`${STAYING} that stay: ${counts.join(', ')} in ${seconds(began)} s`);
  say(`others meanwhile: ${told(await another.stop())}`);
} finally {
  await service.stop();
}

/** A view of as many positions as can be drawn, or nearly: those of several documents together. */
async function largestView(): Promise<string> {
  const { text } = await post(service.url, '{ documents(first: 16) { nodes { slug } } }');
  let best = { positions: 0, query: '' };
  for (const { slug } of JSON.parse(text).data.documents.nodes) {
    const query = `${best.query}&document=${slug}`.replace(/^&/, '');
    const drawn = await fetch(`${service.url}/diagram.csv?${query}`);
    const positions = (await drawn.text()).trim().split('\n').length - 1;
    if (drawn.status !== 200 || positions > 80) break;
    best = { positions, query };
  }
  say(`the picture has ${best.positions} positions (${best.query})`);
  return best.query;
}

/** When it has taken no processor to speak of for a second. */
async function whenAtRest(): Promise<number> {
  let last = { time: performance.now(), spent: await service.processor() };
  for (const end = last.time + LONGEST * 1000; performance.now() < end; ) {
    const since = last.time;
    await pause(500);
    const spent = await service.processor();
    const isAtRest = spent - last.spent < 0.15;
    last = { time: performance.now(), spent };
    if (isAtRest) return since;
  }
  return last.time;
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
