import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { PHONE, usePage, WIDE } from './usePage.ts';

const SIZES = [PHONE, { width: 768, height: 1024 }, WIDE];
const TOUCHED = { hasTouch: true, isMobile: true };
const VENUE = '#question-talks-venue';

usePage('the front page', ({ show }) => {
  test.each(SIZES)('answers within the first screen of $width pixels, and axe finds nothing', (viewport) =>
    show(
      '/',
      async (page) => {
        const venue = page.locator(VENUE);
        const row = (place: string) => rowOf(page, place);
        await expectInView(page, [
          venue.getByText('Geneva is proposed by Emmanuel Macron and European leaders'),
          row('Geneva').getByRole('link', { name: 'Emmanuel Macron · proposes' }),
          row('Geneva').getByRole('link', { name: 'European leaders · proposes' }),
          row('Budapest').getByText('nobody is named as proposing it'),
          row('Budapest').getByRole('link', { name: 'Ukrainian government · sceptical' }),
          row('Budapest').getByText('Kyiv is still wary of suggested places like Moscow or Budapest').first(),
        ]);
        const width = () => page.evaluate(() => document.documentElement.scrollWidth);
        expect(await width()).toBe(viewport.width);
        expect(await axeViolations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axeViolations(page)).toEqual([]);
        // By the words as well as by the actor.
        await row('Budapest').locator('.saidwords').click();
        await page.locator('.panel .claim').first().waitFor();
        // A finger that tapped the words does not rest on them: no longer words stay over the sheet.
        if (viewport === PHONE) expect(await page.locator('.wholewords:visible').count()).toBe(0);
        expect(await width()).toBe(viewport.width);
        expect(await axeViolations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await axeViolations(page)).toEqual([]);
      },
      { viewport, bypassCSP: true, colorScheme: 'light', ...(viewport === PHONE && TOUCHED) },
    ),
  );

  test('is gone through with the keyboard: one stop a strip, arrows inside, Enter opens, Escape goes back', () =>
    show('/', async (page) => {
      const focused = () =>
        page.evaluate(
          () => document.activeElement?.getAttribute('data-stop') ?? document.activeElement?.tagName,
        );
      const name = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      const strips = page.locator('.stancestrip');
      expect(await strips.locator('.stop:not([tabindex="-1"])').count()).toBe(await strips.count());
      await page.locator('.questionlinks a').last().focus();
      await page.keyboard.press('Tab');
      expect(await name()).toContain('Emmanuel Macron · proposes · Hold the talks in Geneva');
      await page.keyboard.press('ArrowDown');
      expect(await name()).toContain('Ukrainian government · sceptical · Hold the talks in');
      const chosen = await focused();
      await page.keyboard.press('Enter');
      await page.locator('.panel mark').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.panel.idle').waitFor({ state: 'attached' });
      await expect.poll(focused).toBe(chosen);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('for');
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe('sceptical');
      const meaning = page.locator(`${VENUE} thead .sceptical .columnmeaning`);
      await page.keyboard.press('Enter');
      await expect.poll(() => meaning.textContent()).toContain('Doubts it or is wary of it');
      await page.keyboard.press('Escape');
      await expect.poll(() => meaning.textContent()).toBe('');
      await page.keyboard.press('Tab');
      expect(await name()).toContain('Donald Trump · supports');
    }));

  test('what was cut short comes up whole with the focus, and Escape takes it away', () =>
    show('/', async (page) => {
      const budapest = rowOf(page, 'Budapest');
      const whole = budapest.locator('.wholewords').first();
      expect(await whole.isVisible()).toBe(false);
      await budapest.locator('.holder').hover();
      expect(await whole.isVisible()).toBe(true);
      expect(await whole.textContent()).toContain('People are suspicious of Hungary’s capital');
      await page.keyboard.press('Escape');
      await whole.waitFor({ state: 'hidden' });
    }));

  test('without a script, the same stands in the same order', async () => {
    const order = (page: Page, within: string) => page.locator(`${within} h2`).allTextContents();
    const drawn = await show('/', (page) => order(page, '.strips'));
    const sent = await show(
      '/',
      async (page) => {
        expect(await page.getByText('Kyiv is still wary of suggested places').first().isVisible()).toBe(true);
        expect(await page.getByRole('img').evaluate((image) => image.clientWidth)).toBeGreaterThan(500);
        return await order(page, 'main');
      },
      { javaScriptEnabled: false },
    );
    expect(drawn[0]).toBe('Where should the talks between Putin and Zelensky be held?');
    expect(sent).toEqual(drawn);
  });
});

function rowOf(page: Page, place: string): Locator {
  return page.locator(`${VENUE} tbody tr`, { has: page.locator('.rowname', { hasText: place }) });
}

async function expectInView(page: Page, all: readonly Locator[]): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  for (const one of all) {
    const box = await one.boundingBox();
    expect([await one.textContent(), box !== null && box.y >= 0 && box.y + box.height <= height]).toEqual([
      expect.anything(),
      true,
    ]);
  }
}
