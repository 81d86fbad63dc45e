import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeeded } from '../api/seeded.ts';
import { startApp } from '../api/startApp.ts';
import { axeViolations } from './axeViolations.ts';
import { findChromium, launchChromium } from './launchChromium.ts';
import { PHONE, usePage, WIDE } from './usePage.ts';

const TABLET = { width: 768, height: 1024 };
const PAGES = [
  '/actor/trump',
  '/question/talks-venue',
  '/proposal/putin-zelensky-summit',
  '/statement/putin-wants-a-deal',
];

if (findChromium() === null && process.env.CI !== 'true') {
  describe.skip('pages of one thing in a browser: no Chromium was found; install it to run these', () => {});
} else {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  const { show } = usePage(
    async () => {
      const opened = await openSeeded();
      const app = await startApp(opened.store);
      return { url: app.url, stop: () => app.stop().then(() => opened.discard()) };
    },
    () => browser,
  );

  test('an actor is found, and its page says where it stands, in which words, and how its mind changed', () =>
    show('/graph', async (page) => {
      const box = page.getByRole('combobox', { name: 'Search' });
      await box.fill('trump');
      await page.getByRole('option', { name: /^Actor Donald Trump/ }).click();
      await page.waitForURL(/\/actor\/trump$/);
      await page.getByRole('heading', { level: 1, name: 'Donald Trump' }).waitFor();
      await expect.poll(() => page.title()).toBe('Donald Trump · Who stands where');
      const main = page.locator('main');
      const stands = await main.locator('.stand').allInnerTexts();
      expect(stands.map((text) => text.split(/\n+/).slice(1))).toContainEqual([
        'objects',
        'The U.S. sends American soldiers',
        '“he ruled out sending American soldiers”',
      ]);
      expect(await main.locator('.turns .turn').allInnerTexts()).toEqual([
        'used to want a three-way summit, but now',
        'Trump has changed his mind',
      ]);
      await main.getByRole('link', { name: 'objects' }).click();
      await page.locator('.panel mark').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.panel.idle').waitFor({ state: 'attached' });
      await main.getByRole('link', { name: 'The U.S. sends American soldiers' }).click();
      await page.getByRole('heading', { level: 1, name: 'The U.S. sends American soldiers' }).waitFor();
      await main
        .getByRole('link', { name: 'How should security guarantees for Ukraine be established?' })
        .click();
      await page.waitForURL(/\/question\/security-guarantees$/);
      await page.getByText('nobody is named as proposing it').first().waitFor();
    }));

  test('a name that nothing has leads to what is called alike', () =>
    show('/actor/macorn', async (page) => {
      await page.getByRole('heading', { name: 'There is no such actor' }).waitFor();
      await page.getByRole('link', { name: 'Emmanuel Macron' }).click();
      await page.waitForURL(/\/actor\/macron$/);
      await page.getByRole('heading', { level: 1, name: 'Emmanuel Macron' }).waitFor();
    }));

  test.each(PAGES)('%s fits at every width, and axe finds nothing, light and dark, closed and open', (path) =>
    show(
      path,
      async (page) => {
        await page.locator('.stand').first().waitFor();
        await fits(page);
        await page.setViewportSize(TABLET);
        await page.locator('.stand .label a').first().click();
        await page.locator('.panel mark').first().waitFor();
        await fits(page);
      },
      { bypassCSP: true },
    ),
  );
}

async function fits(page: Page): Promise<void> {
  for (const size of [PHONE, TABLET, WIDE]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([size.width, colorScheme, await axeViolations(page)]).toEqual([size.width, colorScheme, []]);
    }
  }
}
