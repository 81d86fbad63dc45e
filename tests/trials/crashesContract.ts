import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Crashes, type Victim } from '../../scripts/trials/Crashes.ts';
import type { TriedStore } from '../../scripts/trials/stores.ts';

const ROUNDS = 2;

/** A small `npm run trials -- crashes`. @param open gives an empty store by which processes find it, in a folder */
export function crashesContract(
  victims: readonly Victim[],
  open: (folder: string) => Promise<TriedStore>,
): void {
  test.each(victims)('what was confirmed is there after a kill of the %s, once and whole', async (victim) => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-trial-'));
    const store = await open(folder);
    const crashes = await Crashes.begin({ open: async () => store, victim, folder, seed: 20_261_128 });
    try {
      while (crashes.rounds < ROUNDS) expect(await crashes.round()).toMatchObject({ wrong: [] });
      expect(await crashes.end({ say: () => undefined, goesOn: () => true })).toMatchObject({
        rounds: ROUNDS,
        wrong: [],
      });
    } finally {
      await crashes.stop();
      await rm(folder, { recursive: true });
    }
  });
}
