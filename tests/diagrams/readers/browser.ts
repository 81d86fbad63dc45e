import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findProgram } from './findProgram.ts';

export const browser = {
  found: findProgram('chromium', 'chromium-browser', 'google-chrome'),
  install: 'chromium',
};

/** A browser for the tests of one file. */
export function useBrowser(executablePath: string): () => Browser {
  let running: Browser | undefined;
  beforeAll(async () => {
    running = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 0 });
  });
  afterAll(() => running?.close());
  return () => {
    if (running === undefined) throw new Error('The browser has not been started.');
    return running;
  };
}
