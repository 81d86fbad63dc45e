import { mkdtemp, rm } from 'node:fs/promises';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Does what a first start does, in a folder of its own, so that Node's compile cache holds it: the first start takes
 * half as long. npm runs this when all is installed, with the flags of `npm start`, which the cache depends on.
 * Whatever goes wrong is told by the start itself, so that nobody's installation fails here.
 */
enableCompileCache();
const folder = await mkdtemp(join(tmpdir(), 'demarche-first-start-'));
try {
  await import('../src/serve.ts');
  const { loadYoga } = await import('../src/api/loadYoga.ts');
  const { createApp } = await import('../src/app.ts');
  const { bundlePage } = await import('../src/page/serve/bundlePage.ts');
  const { openStore } = await import('../src/openStore.ts');
  const { seedStore } = await import('../src/seedStore.ts');
  const { readSettings } = await import('../src/settings.ts');
  const { pino } = await import('pino');
  const settings = readSettings({ DATA_DIR: folder });
  const store = await openStore(settings, { make: true });
  createApp({ settings, store, log: pino({ level: 'silent' }) });
  await seedStore(store, fileURLToPath(new URL('../seed', import.meta.url)));
  await store.close();
  await Promise.all([loadYoga(), bundlePage()]);
} catch (error) {
  console.warn(
    `The first start will take a second longer: ${error instanceof Error ? error.message : error}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
flushCompileCache();
