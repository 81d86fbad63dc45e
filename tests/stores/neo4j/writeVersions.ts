import { openStore } from '../../../src/openStore.ts';
import { readSettings } from '../../../src/settings.ts';
import { writeVersion } from './versions.ts';

// A process that writes one version after another into the store that the environment names: `FIRST LAST` of them, without an
// end where there is no LAST.

const [first = 0, last = Number.POSITIVE_INFINITY] = process.argv.slice(2).map(Number);
const store = await openStore(readSettings(process.env), { make: false });
for (let version = first; version <= last; version += 1) {
  await writeVersion(store, version);
  process.stdout.write(`${version}\n`);
}
await store.close();
