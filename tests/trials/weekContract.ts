import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importInto, playWeek } from '../../scripts/trials/playWeek.ts';
import { type TriedStore, triedStore } from '../../scripts/trials/stores.ts';

/** A small `npm run trials -- week`. @param open gives an empty store by which processes find it, in a folder */
export function weekContract(open: (folder: string) => Promise<TriedStore>): void {
  test('a week of work has the answers that are expected, and its graph is the same in another store', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demarche-trial-'));
    try {
      const { file, digest, kills } = await playWeek(await open(folder), { folder, seed: 5, killedOneIn: 8 });
      expect(kills).toBeGreaterThan(0);
      expect(await importInto(await triedStore('sqlite', join(folder, 'other')), file)).toBe(digest);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
