import { randomInt } from 'node:crypto';
import { makeSecret } from '../../src/rights/secrets.ts';
import { Bystander, told } from './Bystander.ts';
import { startService } from './startService.ts';

// Clients that send nothing but wrong keys, from one address and from very many: how much do others wait, what is the
// store asked, and what does it take in memory?

const CLIENTS = 16;

const MILLISECONDS = 10_000;

/** Proxies are believed, so that each request can come from an address of its own. */
const service = await startService({ PROXIES: '1' });

function someAddress(): string {
  return Array.from({ length: 4 }, () => randomInt(1, 255)).join('.');
}

/** Sends wrong keys one after another, and counts the statuses of the answers. */
async function send(until: number, address: () => string, statuses: Map<number, number>): Promise<void> {
  while (performance.now() < until) {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${makeSecret()}`,
        'x-forwarded-for': address(),
      },
      body: '{"query":"{ __typename }"}',
    });
    await response.arrayBuffer();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  }
}

try {
  for (const [what, address] of [
    ['one address', () => '192.0.2.1'],
    ['an address for each', someAddress],
  ] as const) {
    const [before, others] = [
      await service.resident(),
      new Bystander(service.url, '{ actors(first: 1) { nodes { name } } }'),
    ];
    const statuses = new Map<number, number>();
    const until = performance.now() + MILLISECONDS;
    await Promise.all(Array.from({ length: CLIENTS }, () => send(until, address, statuses)));
    const counts = [...statuses].map(([status, many]) => `${many} answered ${status}`).join(', ');
    const grown = (await service.resident()) - before;
    process.stdout.write(
      `${what}: ${counts}; ${grown.toFixed(0)} MB more\n  others meanwhile: ${told(await others.stop())}\n`,
    );
  }
} finally {
  await service.stop();
}
