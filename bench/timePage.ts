import type { Browser, Page } from 'playwright-core';
import { graphModel } from '../src/schema/graphModel.ts';
import { SqliteStore } from '../src/stores/sqlite/SqliteStore.ts';
import { startApp } from '../tests/api/startApp.ts';
import { launchChromium } from '../tests/page/launchChromium.ts';
import { begun, WIDE } from '../tests/page/usePage.ts';
import { openSqliteGraph } from './graphs/openGraph.ts';
import type { Circumstances } from './StepResults.ts';
import { median } from './Stopwatch.ts';

/** How the page shows one address on a graph: milliseconds, each the median of the rounds, but the worst of `task`. */
export interface PageTime {
  readonly what: string;
  /** Until the view stood there, from the navigation or the click on. */
  readonly shown: number;
  /** Until the largest text was painted; null after a click. */
  readonly largest: number | null;
  /** The longest task of the main thread. */
  readonly task: number;
}

/** How the page shows one graph. */
export interface PageResults {
  readonly size: number;
  readonly circumstances: Circumstances;
  readonly ended: string;
  readonly rows: readonly PageTime[];
}

interface Visit {
  readonly what: string;
  readonly path: string;
  /** What is done once the view stands there, and what then has to be seen. */
  readonly action?: { readonly click: string; readonly type?: string; readonly see: string };
}

const VISITS: readonly Visit[] = [
  { what: 'the front page', path: '/' },
  { what: 'one question', path: '/?issue=issue-0' },
  { what: 'the graph', path: '/graph' },
  { what: 'the matrix', path: '/matrix' },
  { what: 'the timeline', path: '/timeline' },
  { what: 'results of a search', path: '/search?q=talks' },
  {
    what: 'from a bar to what it counts',
    path: '/',
    action: { click: '.overview tbody tr:nth-child(2) td.total a', see: '.chips' },
  },
  {
    what: 'actors by what is typed',
    path: '/',
    action: { click: '.combobox input', type: 'talks', see: '.offered:not([hidden]) [role=option]' },
  },
];

/** Milliseconds that one visit may take at most. */
const PATIENCE = 60_000;

/**
 * How long the page takes to be shown on a graph of so many claims in the embedded store, in the system's Chromium on the
 * same machine. Throws where there is no Chromium.
 *
 * @param folder where graphs are kept
 */
export async function timePage(
  folder: string,
  claims: number,
  rounds: number,
  say: (text: string) => void,
): Promise<readonly PageTime[]> {
  const { file } = await openSqliteGraph(folder, claims, say);
  const store = await SqliteStore.open(graphModel, file);
  const app = await startApp(store);
  const browser = await launchChromium();
  try {
    const times: PageTime[] = [];
    for (const visit of VISITS) {
      const seen = [];
      // The first one also warms up what later ones find warm.
      for (let round = 0; round <= rounds; round += 1) seen.push(await timeVisit(browser, app.url, visit));
      const counted = seen.slice(1);
      const largest = counted.flatMap((one) => one.largest ?? []);
      const time = {
        what: visit.what,
        shown: Math.round(median(counted.map(({ shown }) => shown))),
        largest: largest.length === 0 ? null : Math.round(median(largest)),
        task: Math.round(Math.max(...counted.map(({ task }) => task))),
      };
      times.push(time);
      say(
        `${time.what}: shown after ${time.shown} ms${time.largest === null ? '' : `, largest text after ${time.largest} ms`}, longest task ${time.task} ms`,
      );
    }
    return times;
  } finally {
    await browser.close();
    await app.stop();
    await store.close();
  }
}

async function timeVisit(browser: Browser, url: string, { path, action }: Visit) {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  try {
    await page.goto(url + path);
    await begun(page);
    if (!action) return await loaded(page);
    // Whatever loading took is over.
    await page.waitForTimeout(500);
    const before = await page.evaluate(() => performance.now());
    await page.locator(action.click).first().click();
    if (action.type !== undefined) await page.keyboard.type(action.type);
    await page.locator(action.see).first().waitFor();
    const shown = (await page.evaluate(() => performance.now())) - before;
    return { shown, largest: null, task: await longestTask(page, before) };
  } finally {
    await context.close();
  }
}

async function loaded(page: Page) {
  const { shown, largest } = await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    return {
      shown: performance.getEntriesByName('shown')[0]?.startTime ?? 0,
      largest: observer.takeRecords().at(-1)?.startTime ?? 0,
    };
  });
  return { shown, largest, task: await longestTask(page, 0) };
}

/** The longest task that the main thread had from a moment on; 0 where none took 50 ms. */
function longestTask(page: Page, since: number): Promise<number> {
  return page.evaluate((from) => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'longtask', buffered: true });
    const tasks = observer.takeRecords().filter(({ startTime }) => startTime >= from);
    return Math.max(0, ...tasks.map(({ duration }) => duration));
  }, since);
}
