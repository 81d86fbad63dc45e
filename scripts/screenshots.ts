/**
 * Renews docs/screenshots: every view of the page, in both colour schemes, wide and narrow, with the seed's article.
 * Needs Chromium. Run it with: node scripts/screenshots.ts [folder]
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import { openStore } from '../src/openStore.ts';
import { seedStore } from '../src/seedStore.ts';
import { readSettings } from '../src/settings.ts';
import { launchChromium } from '../tests/page/launchChromium.ts';

const SEED = fileURLToPath(new URL('../seed', import.meta.url));
const FOLDER = fileURLToPath(new URL('../docs/screenshots', import.meta.url));

/** What is chosen in each view: Kyiv's doubt about Budapest, in each of them. */
const views = [
  { name: 'graph', path: '/graph', choose: '.edge[aria-label*="Budapest"]' },
  { name: 'matrix', path: '/matrix', choose: '.cell[title*="Budapest"]' },
  { name: 'timeline', path: '/timeline', choose: '.course[href]:has-text("genuine peace settlement")' },
  { name: 'reader', path: '/reader/putin-zelensky-talks', choose: '.passage:has-text("wary of")' },
];
const windows = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'narrow', width: 390, height: 844 },
];

const folder = process.argv[2] ?? FOLDER;
const dataDir = await mkdtemp(join(tmpdir(), 'demarche-screenshots-'));
const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
const store = await openStore(settings, { make: true });
await seedStore(store, SEED);
const server = createServer(createApp({ settings, store, log: pino({ level: 'error' }) }));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const bound = server.address();
const origin = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
const browser = await launchChromium();
await mkdir(folder, { recursive: true });
try {
  for (const window of windows)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const view of views) {
        const { width, height } = window;
        const page = await browser.newPage({ viewport: { width, height }, colorScheme });
        await page.goto(origin + view.path);
        const chosen = page.locator(view.choose).first();
        await chosen.waitFor();
        if (window.name === 'wide') {
          await chosen.focus();
          await page.keyboard.press('Enter');
          await page.locator('.claim').first().waitFor();
        }
        await page.mouse.move(0, 0);
        if (view.name !== 'reader') await page.evaluate(() => scrollTo(0, 0));
        const fullPage = window.name === 'wide' && view.name !== 'reader';
        await page.screenshot({
          path: join(folder, `${view.name}-${colorScheme}-${window.name}.png`),
          fullPage,
        });
        await page.close();
      }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
}
process.stdout.write(`${views.length * windows.length * 2} screenshots in ${folder}\n`);
