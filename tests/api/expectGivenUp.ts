import { expect } from 'vitest';
import { DemarcheError } from '../../src/errors.ts';
import type { Store } from '../../src/stores/Store.ts';
import { readingBy } from '../readingBy.ts';
import { startApp } from './startApp.ts';

/** Expects that what an address asks the store for is given up when the deadline is over, which answers so, and when nobody waits. */
export async function expectGivenUp(store: Store, path: string, late: readonly [number, string]) {
  let [ended, asked] = [0, () => {}];
  const silent = readingBy(store, (_plan, _values, signal) => {
    asked();
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        ended += 1;
        reject(new DemarcheError('DEADLINE_EXCEEDED', 'It took too long.'));
      });
    });
  });
  const hasty = await startApp(silent, { DEADLINE: '2000' });
  const answer = await fetch(`${hasty.url}${path}`);
  expect([answer.status, await answer.text(), ended]).toEqual([...late, 1]);
  await hasty.stop();

  const patient = await startApp(silent, { DEADLINE: '3600000' });
  const hangUp = new AbortController();
  asked = () => hangUp.abort();
  await expect(fetch(`${patient.url}${path}`, { signal: hangUp.signal })).rejects.toThrow();
  await expect.poll(() => ended).toBe(2);
  await patient.stop();
}
