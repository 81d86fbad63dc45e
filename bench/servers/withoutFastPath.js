import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// Loaded before the service, whose files are then read with the edits in this file's own address. JavaScript, and
// without imports of ours, so that it costs the service as little as can be.

const edited = new Map();
for (const { file, from, to } of JSON.parse(new URL(import.meta.url).searchParams.get('edits') ?? '[]')) {
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
