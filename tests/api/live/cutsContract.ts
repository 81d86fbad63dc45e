import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Random } from '../../../scripts/reanchoring/Random.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { type Started, startApp } from '../startApp.ts';
import { listen } from './listen.ts';
import { makeChange } from './makeChange.ts';

const SUBSCRIPTION = 'subscription ($after: ID) { changes(after: $after) { seq by } }';

/**
 * Whoever is cut off and goes on from the last event that came is told each change once and in order, whichever service
 * tells it and whichever made it.
 *
 * @param cuts how often
 * @param open gives stores on one empty graph, one for each of two services
 */
export function cutsContract(cuts: number, open: () => Promise<readonly [Store, Store]>): void {
  test(`nothing is lost and nothing told twice in ${cuts} cuts, while others write through two services`, async () => {
    const stores = await open();
    const apps = await Promise.all(stores.map((store) => startApp(store, { CHANGES_POLL: '20' })));
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const random = new Random(seed);
    let isOver = false;
    const made: number[] = [];
    const write = async (store: Store, by: string) => {
      while (!isOver) {
        made.push(await makeChange(store, by));
        await pause(random.below(8));
      }
    };
    const writers = stores.map((store, i) => write(store, `writer-${i}`));
    const told: number[] = [];
    try {
      for (let cut = 0; cut < cuts; cut += 1) {
        const app = apps[random.below(2)] as Started;
        const isByHeader = random.below(2) === 0;
        const after = String(told.at(-1) ?? 0);
        const listening = await listen(app.url, SUBSCRIPTION, {
          ...(isByHeader && { headers: { 'last-event-id': after } }),
          variables: { after: isByHeader ? '0' : after },
        });
        const hangsUp = pause(random.below(60)).then(() => listening.close());
        for (;;) {
          const event = await listening.next().catch(() => null);
          if (event === null) break;
          expect(event.event).toBe('next');
          const { seq } = JSON.parse(event.data).data.changes;
          expect(event.id).toBe(String(seq));
          told.push(seq);
        }
        await hangsUp;
      }
      isOver = true;
      await Promise.all(writers);
      const last = Math.max(...made);
      const rest = await listen(apps[0]?.url ?? '', SUBSCRIPTION, { variables: { after: told.at(-1) ?? 0 } });
      while ((told.at(-1) ?? 0) < last) {
        const event = await rest.next();
        told.push(JSON.parse(event?.data ?? '').data.changes.seq);
      }
      rest.close();
      expect(told, `SEED=${seed}`).toEqual(Array.from({ length: last }, (_, i) => i + 1));
      expect(made.toSorted((a, b) => a - b)).toEqual(told);
    } finally {
      isOver = true;
      await Promise.allSettled(writers);
      for (const app of apps) await app.stop();
      for (const store of stores) await store.close();
    }
  });
}
