import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { FAST_PATHS } from '../fastPaths.ts';

// Loaded before the service, whose files are then read as they would be without the fast path named in the address.

const name = new URL(import.meta.url).searchParams.get('name');
const { edits } = FAST_PATHS.find((fastPath) => fastPath.name === name) ?? { edits: [] };
const edited = new Map();
for (const { file, from, to } of edits) {
  const url = new URL(`../../${file}`, import.meta.url).href;
  const text = edited.get(url) ?? readFileSync(new URL(url), 'utf8');
  edited.set(
    url,
    text.replace(from, () => to),
  );
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    return edited.has(url) ? { ...loaded, source: edited.get(url) } : loaded;
  },
});
