import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSeeded } from '../api/seeded.ts';
import { startApp } from '../api/startApp.ts';
import { axeViolations } from './axeViolations.ts';
import { begun, PATIENCE, PHONE, usePage, WIDE } from './usePage.ts';

const LOOKS = [PHONE, { width: 768, height: 1024 }, WIDE];
const PAGES = [
  '/',
  '/graph',
  '/matrix',
  '/timeline',
  '/reader/putin-zelensky-talks',
  '/about',
  '/actor/macron',
  '/question/talks-venue',
  '/proposal/geneva-venue',
];

usePage('the frame and what explains it', ({ show, browser }) => {
  test('each stance is told with its sign and a claim of this graph, and leads to its words', () =>
    show('/about', async (page) => {
      const sceptical = page.locator('#stances div.sceptical');
      expect(await sceptical.locator('dt').innerText()).toContain('sceptical');
      expect(await sceptical.locator('svg.sample').count()).toBe(1);
      expect(await page.locator('#stances div.withdraws').innerText()).toContain('Nobody in this graph.');
      expect(await page.locator('#graph').innerText()).toContain('39 claims');
      expect(await page.locator('#graph').innerText()).toContain('Read and coded by: dm.');
      const asked = await page.getByRole('link', { name: 'GraphQL' }).getAttribute('href');
      expect(new URLSearchParams(asked?.split('?')[1]).get('query')).toContain('objectedToBy');
      await sceptical.getByRole('link').click();
      await page.waitForURL(/\/reader\/putin-zelensky-talks\?claim=/);
      await page.locator('.passage.chosen').first().waitFor();
    }));

  test('it fits every window, and axe finds nothing, light and dark, in both languages', async () => {
    for (const viewport of LOOKS)
      for (const locale of ['en-GB', 'uk-UA'])
        await show(
          '/about',
          async (page) => {
            expect(await page.locator('h1').innerText()).toBe(
              locale === 'uk-UA' ? 'Як це читати' : 'How to read this',
            );
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme });
              expect([viewport.width, colorScheme, await axeViolations(page)]).toEqual([
                viewport.width,
                colorScheme,
                [],
              ]);
            }
          },
          { viewport, locale, bypassCSP: true },
        );
  });

  test('? lists the keys of the view that is shown, unless something is typed or it is turned off', () =>
    show(
      '/reader/putin-zelensky-talks',
      async (page) => {
        const dialog = page.getByRole('dialog', { name: 'Keys' });
        const passage = page.locator('.passage[tabindex="0"]');
        await passage.focus();
        await page.keyboard.press('?');
        await dialog.waitFor();
        expect(await dialog.innerText()).toContain('The next passage');
        expect(await dialog.innerText()).not.toContain('Ten rows further');
        expect(await axeViolations(page, 'dialog')).toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        expect(await passage.evaluate((element) => element === document.activeElement)).toBe(true);
        await page.getByRole('combobox', { name: 'Search' }).press('?');
        expect(await dialog.count()).toBe(0);
        await page.locator('summary', { has: page.locator('svg') }).click();
        await page.getByRole('button', { name: 'Keys ?' }).click();
        await dialog.getByRole('checkbox').uncheck();
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await page.keyboard.press('?');
        await page.keyboard.press('n');
        expect([await dialog.count(), new URL(page.url()).search]).toEqual([0, '']);
      },
      { bypassCSP: true },
    ));

  test('every page has a title of its own', () =>
    show('/', async (page) => {
      const titles: string[] = [];
      for (const path of PAGES) {
        await page.goto(new URL(path, page.url()).href);
        await begun(page);
        titles.push(await page.title());
      }
      expect(new Set(titles).size).toBe(PAGES.length);
    }));

  test('what tab is current can be read under the pointer as well', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      await show(
        '/graph',
        async (page) => {
          for (const tab of await page.locator('.tabs a').all()) {
            await tab.hover();
            expect(await tab.evaluate(contrast)).toBeGreaterThan(4.5);
          }
        },
        { colorScheme },
      );
  });

  test('a wrong address is told within the frame, with what there is', () =>
    show('/nothing/here', async (page) => {
      await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
      expect(await page.locator('main').innerText()).toContain('/nothing/here');
      await page.getByRole('main').getByRole('link', { name: 'Matrix' }).click();
      await page.locator('.cell').first().waitFor();
    }));

  test('a store that is away leaves the frame, and a way to try again', async () => {
    const { store, discard } = await openSeeded();
    let away = true;
    const read: typeof store.read = (...asked) => {
      if (away) throw new Error('The store is away.');
      return store.read(...asked);
    };
    const leaving = new Proxy(store, {
      get(_, name) {
        if (name === 'read') return read;
        const own: unknown = Reflect.get(store, name);
        return typeof own === 'function' ? own.bind(store) : own;
      },
    });
    const app = await startApp(leaving);
    const context = await browser().newContext({ viewport: WIDE });
    context.setDefaultTimeout(PATIENCE);
    try {
      const page: Page = await context.newPage();
      const answer = await page.goto(`${app.url}/graph`);
      expect(answer?.status()).toBe(500);
      const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
      await again.waitFor();
      expect(await page.locator('.tabs a').count()).toBeGreaterThan(4);
      away = false;
      await again.click();
      await page.locator('.edge').first().waitFor();
    } finally {
      await context.close();
      await app.stop();
      await discard();
    }
  });
});

/** The contrast of a text with what it stands on, as WCAG computes it. */
function contrast(element: Element): number {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => {
    const [R = 0, G = 0, B = 0] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  let ground: Element | null = element;
  while (ground !== null && (channels(getComputedStyle(ground).backgroundColor)[3] ?? 1) === 0)
    ground = ground.parentElement;
  const [text, under] = [
    luminance(channels(getComputedStyle(element).color)),
    luminance(channels(getComputedStyle(ground ?? document.documentElement).backgroundColor)),
  ];
  return (Math.max(text, under) + 0.05) / (Math.min(text, under) + 0.05);
}
