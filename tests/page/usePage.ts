import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Opened, openSeeded } from '../api/seeded.ts';
import { startApp } from '../api/startApp.ts';
import { useChromium } from './useChromium.ts';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 320, height: 640 };
/** Milliseconds that the browser may take for one thing, on a machine that has others to do. */
export const PATIENCE = 120_000;

/** A served page, and how to end it. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

export interface PageUse {
  readonly url: () => string;
  readonly browser: () => Browser;
  /** Shows an address in a window of its own; what goes wrong in it fails the test. */
  show<T>(path: string, work: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
}

/** Describes tests of a page in Chromium, of the seed unless something else is served. */
export function usePage(
  name: string,
  tests: (use: PageUse) => void,
  serve: () => Promise<Served> = serveSeed,
): void {
  useChromium(name, (browser) => {
    let served: Served;
    beforeAll(async () => {
      served = await serve();
    });
    afterAll(() => served?.stop());
    tests(useOf(() => served.url, browser));
  });
}

async function serveSeed(): Promise<Served> {
  return await serveStore(await openSeeded());
}

/** Serves a store until both are ended. */
export async function serveStore({ store, discard }: Opened): Promise<Served> {
  const app = await startApp(store);
  return { url: app.url, stop: () => app.stop().then(discard) };
}

function useOf(url: PageUse['url'], browser: PageUse['browser']): PageUse {
  const show: PageUse['show'] = async (path, work, options = {}) => {
    const context = await browser().newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      // That there is nothing at the address itself is what some of them are shown for.
      const from = URL.parse(message.location().url)?.pathname;
      // So it is with files that cannot be read.
      const isStatus = from === path || from === '/extract';
      if (message.type() === 'error' && !isStatus) wrong.push(message.text());
    });
    try {
      await page.goto(url() + path);
      if (options.javaScriptEnabled !== false) await begun(page);
      const done = await work(page);
      expect(wrong).toEqual([]);
      return done;
    } finally {
      await context.close();
    }
  };
  return { url, browser, show };
}

/** Waits until the script has drawn the page: what is done before is done to the frame that the page came with. */
export function begun(page: Page): Promise<unknown> {
  return page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
}
