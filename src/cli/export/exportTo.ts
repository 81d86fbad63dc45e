import { openStore } from '../../openStore.ts';
import type { OnProgress } from '../../recording/verifyGraph.ts';
import { readSettings, type Settings } from '../../settings.ts';
import type { Store } from '../../stores/Store.ts';
import { Progress } from '../Progress.ts';
import { type Write, writeOut } from '../writeOut.ts';

/** What an export is given: where from, where to, whom to tell how far it is, and what the environment sets. */
export interface Export {
  readonly store: Store;
  readonly write: Write;
  readonly onProgress: OnProgress;
  readonly settings: Settings;
}

/**
 * Exports from the store of the settings into a file, or to standard output where none is named, and shows how many rows are
 * done meanwhile. Gives what the export gives.
 *
 * Throws BAD_ARGUMENT where the file cannot be written; one that was there is then as it was.
 */
export async function exportTo<T>(file: string | undefined, work: (given: Export) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const progress = new Progress('Rows written');
  const onProgress: OnProgress = (done, of) => progress.tell(done, of);
  const store = await openStore(settings, { make: false });
  try {
    return await writeOut(file, (write) => work({ store, write, onProgress, settings }));
  } finally {
    progress.end();
    await store.close();
  }
}
