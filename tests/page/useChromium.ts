import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium, launchChromium } from './launchChromium.ts';

/**
 * Describes tests that have one Chromium from the first to the last. Where there is none they are skipped, except in CI,
 * where they fail.
 */
export function useChromium(name: string, tests: (browser: () => Browser) => void): void {
  if (findChromium() === null && process.env.CI !== 'true') {
    describe.skip(`${name}: no Chromium was found; install it to run these`, () => {});
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());
    tests(() => browser);
  });
}
