import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DemarcheError } from '../errors.ts';
import { hasStore, openStore } from '../openStore.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';

/**
 * Opens the store that the settings choose. One is made where DATA_DIR says so, and that is told; without it in the folder
 * of the service alone, which is where the service looks.
 *
 * Throws BAD_SETTING where another folder has no store.
 */
export async function openOrMake(settings: Settings): Promise<Store> {
  const folder = resolve(settings.dataDir);
  if (settings.neo4j || hasStore(settings)) return openStore(settings, { make: true });
  const isNamed = (process.env.DATA_DIR ?? '').trim() !== '';
  if (!isNamed && !isServiceFolder(process.cwd()))
    throw new DemarcheError(
      'BAD_SETTING',
      `There is no store in "${folder}", and none is made unasked. Set DATA_DIR to the folder that the service uses, or to the one in which a store is to be made: DATA_DIR=data makes it here.`,
    );
  if (isNamed) process.stderr.write(`A new store is made in "${folder}".\n`);
  return openStore(settings, { make: true });
}

/** Whether a folder is the one of this program, or has links to it. */
function isServiceFolder(folder: string): boolean {
  const program = fileURLToPath(new URL('../../package.json', import.meta.url));
  const here = join(folder, 'package.json');
  return existsSync(here) && realpathSync(here) === realpathSync(program);
}
