import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore, compareWithReplay } from '../../scripts/trials/checkRun.ts';
import { Known } from '../../scripts/trials/Known.ts';
import { Ledger } from '../../scripts/trials/Ledger.ts';
import { roleOf } from '../../scripts/trials/roleOf.ts';
import { ServiceClient } from '../../scripts/trials/ServiceClient.ts';
import { caller, write } from '../../scripts/trials/Writer.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import { seedStore } from '../../src/seedStore.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SEED } from '../api/seeded.ts';
import { startApp } from '../api/startApp.ts';

const CALLS = 200;
const WRITERS = 6;

/**
 * A small `npm run trials -- concurrent`: what several write at once through HTTP is what the same calls come to one after
 * another.
 *
 * @param open gives stores on one empty graph, a service for each
 */
export function concurrentContract(open: () => Promise<readonly Store[]>): void {
  test('what several write at once is what the same calls come to one after another', async () => {
    const stores = await open();
    const [store] = stores;
    if (!store) throw new Error('There is no store to write to.');
    const folder = await mkdtemp(join(tmpdir(), 'demarche-trial-'));
    await seedStore(store, SEED);
    const apps = await Promise.all(stores.map((one) => startApp(one, { RATE_CHANGES: '0' })));
    const ledger = new Ledger(join(folder, 'ledger.jsonl'));
    const known = new Known();
    try {
      const run = {
        seed: 20_261_128,
        ledger,
        known,
        goesOn: () => ledger.size < CALLS,
        isSentAgain: () => false,
      };
      const clients = await Promise.all(
        Array.from({ length: WRITERS }, async (_, i) => {
          const name = i === 0 ? 'reader-1' : `writer-${i + 1}`;
          const secret = await makeKey(store, { name, role: roleOf(name) });
          return { name, client: new ServiceClient(apps[i % apps.length]?.url ?? '', secret) };
        }),
      );
      known.learnClaims((await clients[1]?.client.claims()) ?? []);
      await Promise.all(clients.map(({ name, client }) => write(caller(name, client), run)));
      const { entries } = ledger;
      expect(
        entries.filter(({ outcome }) => outcome?.is !== 'confirmed' && outcome?.is !== 'refused'),
      ).toEqual([]);
      const confirmed = entries.filter(({ outcome }) => outcome?.is === 'confirmed');
      expect(confirmed.length).toBeGreaterThan(CALLS / 20);
      expect(await checkStore(store, entries)).toEqual({
        changes: confirmed.length + 1,
        untold: 0,
        wrong: [],
      });
      expect(
        await compareWithReplay(store, entries, folder, { say: () => undefined, goesOn: () => true }),
      ).toEqual([]);
    } finally {
      ledger.close();
      await Promise.all(apps.map((app) => app.stop()));
      await rm(folder, { recursive: true });
    }
  });
}
