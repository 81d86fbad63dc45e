import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { PHONE, usePage, WIDE } from './usePage.ts';

const BUDAPEST = '/matrix?target=budapest-venue';

usePage('the panel of evidence', ({ show }) => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  test('it reads as a sentence, says no reason twice, and Back returns to what was followed', () =>
    show(BUDAPEST, async (page) => {
      await page.locator('.view [data-position]').first().click();
      await page
        .getByRole('heading', {
          name: 'Ukrainian government is sceptical of: Hold the talks in Budapest',
          exact: true,
        })
        .waitFor();
      const claim = page.locator('.claim');
      const text = (await claim.innerText()).replace(/\s+/g, ' ');
      expect(text.split('People are suspicious of Hungary’s capital')).toHaveLength(2);
      expect(text).toContain('Because see the words in italics above');
      expect(await claim.locator('em.reason').innerText()).toContain('People are suspicious');
      expect(text).toContain('In Why are people unsure about a summit?');
      const read = page.getByRole('link', { name: 'Read in the article' });
      await read.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reader\/putin-zelensky-talks\?target=budapest-venue&claim=/);
      await expect.poll(() => focused(page)).toBe('Kyiv is still wary of ');
      await page.goBack();
      await read.waitFor();
      await expect.poll(() => focused(page)).toBe('Read in the article');
    }));

  test('an address with a position leads to its line', () =>
    show('/matrix', async (page) => {
      const last = page.locator('.view [data-position]').last();
      await last.waitFor();
      const href = (await last.getAttribute('href')) ?? '';
      await page.goto(new URL(href, page.url()).href);
      await page.locator('.claim').first().waitFor();
      const id = new URL(href, page.url()).searchParams.get('position');
      const origin = page.locator(`.view [data-position="${id}"]`).first();
      await expect.poll(() => origin.evaluate(isSeen)).toBe(true);
    }));

  test('on a phone it leaves what was tapped in sight, and is drawn down to close', () =>
    show(
      '/matrix',
      async (page) => {
        const origin = page.locator('.view [data-position]:visible').last();
        await origin.click();
        await page.locator('.claim').first().waitFor();
        const panel = page.locator('.panel');
        const sheet = async () => (await panel.boundingBox()) ?? { y: 0, height: Number.POSITIVE_INFINITY };
        expect((await sheet()).height).toBeLessThanOrEqual(PHONE.height * 0.55);
        await expect
          .poll(async () => {
            const box = await origin.boundingBox();
            return box !== null && box.y >= 0 && box.y + box.height <= (await sheet()).y;
          })
          .toBe(true);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([colorScheme, await axeViolations(page, '.panel')]).toEqual([colorScheme, []]);
        }
        const { y } = await sheet();
        await page.mouse.move(PHONE.width / 2, y + 10);
        await page.mouse.down();
        await page.mouse.move(PHONE.width / 2, PHONE.height - 20, { steps: 5 });
        await page.mouse.up();
        await page.locator('.panel.idle').waitFor({ state: 'attached' });
        await expect.poll(() => origin.evaluate((element) => element === document.activeElement)).toBe(true);
      },
      { viewport: PHONE, bypassCSP: true },
    ));

  test('axe finds nothing in it, light and dark', () =>
    show(
      BUDAPEST,
      async (page) => {
        await page.locator('.view [data-position]').first().click();
        await page.locator('.claim').first().waitFor();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([colorScheme, await axeViolations(page, '.panel')]).toEqual([colorScheme, []]);
        }
      },
      { viewport: WIDE, bypassCSP: true },
    ));
});

function isSeen(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
}
