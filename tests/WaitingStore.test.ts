import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../src/errors.ts';
import type { Store } from '../src/stores/Store.ts';
import { WaitingStore } from '../src/WaitingStore.ts';
import { openEmpty } from './api/seeded.ts';

const slow = () => new DemarcheError('DEADLINE_EXCEEDED', 'It took too long.');
const away = () => new DemarcheError('STORE_UNAVAILABLE', 'Nothing answers there.');

describe('WaitingStore', () => {
  it('says why it does not answer, and answers once the store is open', async () => {
    const { store, discard } = await openEmpty();
    const waits: [string, number][] = [];
    const back = Promise.withResolvers<void>();
    const seen = Promise.withResolvers<void>();
    let tries = 0;
    const waiting = new WaitingStore({
      async open() {
        tries += 1;
        if (tries === 1) throw slow();
        if (tries === 2) throw away();
        await back.promise;
        return store;
      },
      waits(error, milliseconds) {
        waits.push([error.message, milliseconds]);
        if (waits.length === 2) seen.resolve();
      },
    });
    await seen.promise;
    await expect(waiting.health()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'The store does not answer yet: Nothing answers there.',
    });
    await expect(waiting.read({ roots: [] }, [])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(waiting.transaction(async () => 1)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    back.resolve();
    expect(await waiting.opened).toBe(true);
    expect(waits).toEqual([
      ['It took too long.', 500],
      ['Nothing answers there.', 1000],
    ]);
    await waiting.health();
    expect(await waiting.transaction(async () => 'done')).toBe('done');
    await waiting.close();
    await expect(store.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await discard();
  });

  it('does not wait for what waiting does not mend', async () => {
    const wrong = new DemarcheError('BAD_SETTING', 'The folder cannot be written.');
    const waiting = new WaitingStore({
      open: () => Promise.reject(wrong),
      waits: () => expect.unreachable(),
    });
    await expect(waiting.opened).rejects.toBe(wrong);
    await waiting.close();
  });

  it('ends while it waits', async () => {
    const seen = Promise.withResolvers<void>();
    const waiting = new WaitingStore({ open: () => Promise.reject(away()), waits: () => seen.resolve() });
    await seen.promise;
    await waiting.close();
    expect(await waiting.opened).toBe(false);
  });

  it('does not wait for a try that is under way, and leaves nothing open behind it', async () => {
    const { store, discard } = await openEmpty();
    const late = Promise.withResolvers<Store>();
    const waiting = new WaitingStore({ open: () => late.promise, waits: () => expect.unreachable() });
    await waiting.close();
    late.resolve(store);
    expect(await waiting.opened).toBe(false);
    await expect(store.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await discard();
  });
});
