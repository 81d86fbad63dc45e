import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';
import { quoted } from './names.ts';

export interface VacuumStart {
  readonly file: string;
  /** The full-text indexes: what was taken out of one stays in it until its parts are merged. */
  readonly words: readonly string[];
}

/** Milliseconds to wait for others who write. */
const TIMEOUT = 60_000;

// What runs in a thread, because it takes as long as writing the whole file: nothing is left of what was removed.
const { file, words }: VacuumStart = workerData.start;
const database = new DatabaseSync(file, { timeout: TIMEOUT, enableForeignKeyConstraints: false });
try {
  for (const name of words) database.exec(`INSERT INTO ${quoted(name)}(${quoted(name)}) VALUES ('optimize')`);
  database.exec('VACUUM');
} finally {
  database.close();
}
