import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { PHONE, usePage, WIDE } from './usePage.ts';

const TEXT = '/reader/putin-zelensky-talks';
const LOOKS = [PHONE, { width: 768, height: 1024 }, WIDE];

usePage('the reader', ({ show }) => {
  const query = (page: Page) => new URL(page.url()).search;
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
  const chosen = async (page: Page) =>
    (await page.locator('.passage.chosen, .passage.around').allTextContents()).join('');

  test('words have a line for each stance, and who takes it beside them', () =>
    show(TEXT, async (page) => {
      expect(await page.title()).toBe('Why are people unsure about a summit? · Who stands where');
      const talking = page.locator('.passage', { hasText: 'he ruled out' });
      expect(await talking.getAttribute('title')).toBe('Donald Trump: objects');
      const line = await talking.locator('.underline').evaluate((element) => {
        const { textDecorationStyle, textDecorationLine } = getComputedStyle(element);
        return { textDecorationStyle, textDecorationLine };
      });
      expect(line).toEqual({ textDecorationStyle: 'dashed', textDecorationLine: 'underline' });
      const chip = page.locator('.speakers.beside', { hasText: 'Supporters of Ukraine' });
      const words = page.locator('.passage', { hasText: 'Supporters of Ukraine hope' });
      const [beside, at] = [
        await chip.boundingBox(),
        await words.evaluate((a) => a.getClientRects()[0]?.top),
      ];
      expect(Math.abs((beside?.y ?? 0) - (at ?? 0))).toBeLessThan(30);
    }));

  test('an actor is shown alone, kept in every view, and nothing else is added', () =>
    show(TEXT, async (page) => {
      await page.getByRole('combobox', { name: 'Who speaks' }).selectOption({ label: 'Donald Trump (11)' });
      expect(query(page)).toBe('?actor=trump');
      expect(await page.locator('.stepper').innerText()).toContain('11 passages');
      expect(
        await page.locator('.passage', { hasText: 'Kyiv is still wary' }).getAttribute('class'),
      ).toContain('quiet');
      await page.getByRole('button', { name: 'objects' }).click();
      await page.getByRole('link', { name: 'Matrix' }).click();
      expect(query(page)).toBe('?actor=trump&stance=objects');
      await page.getByRole('link', { name: 'Reader' }).click();
      await page.locator('.article').waitFor();
      expect(page.url()).toMatch(/\/reader\/putin-zelensky-talks\?actor=trump&stance=objects$/);
      await page.locator('.speaker.only').first().click();
      expect(query(page)).toBe('?stance=objects');
    }));

  test('passages are gone through by key, the whole quotation is marked, and the focus is never lost', () =>
    show(`${TEXT}?actor=trump`, async (page) => {
      const place = () => page.locator('.stepper span').innerText();
      await page.keyboard.press('n');
      await expect.poll(place).toBe('1 of 11');
      expect(await focused(page)).toContain('U.S. President Donald Trump');
      for (const at of [2, 3, 4, 5, 6, 7]) {
        await page.keyboard.press('n');
        await expect.poll(place).toBe(`${at} of 11`);
      }
      expect(await chosen(page)).toBe('Trump has changed his mind about pushing for a ceasefire');
      await page.keyboard.press('p');
      await expect.poll(place).toBe('6 of 11');
      await page.getByRole('button', { name: 'Next passage' }).click();
      await expect.poll(place).toBe('7 of 11');
      // A part of a quotation is chosen: what is listed rests on the whole of it.
      await page.locator('.passage', { hasText: 'Trump has changed his mind' }).click();
      await expect.poll(() => focused(page)).toBe('1 claim rests on these words');
      expect(await chosen(page)).toBe('Trump has changed his mind about pushing for a ceasefire');
      await page.keyboard.press('Escape');
      await page.locator('.panel.idle').waitFor();
      expect(await focused(page)).toBe('Trump has changed his mind');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).not.toBe('Trump has changed his mind');
      const search = page.getByRole('combobox', { name: 'Search' });
      await search.fill('n');
      expect(query(page)).toBe('?actor=trump');
      const strip = page.getByRole('img', { name: 'The whole text as a bar' });
      const box = await strip.boundingBox();
      await strip.click({ position: { x: (box?.width ?? 0) - 2, y: 5 } });
      await expect.poll(place).toBe('11 of 11');
      await page.getByText('6 sections').click();
      await page.getByRole('link', { name: 'Final Thoughts' }).click();
      expect(await page.locator('h2', { hasText: 'Final Thoughts' }).evaluate(isSeen)).toBe(true);
    }));

  test('it fits every window, and axe finds nothing, light and dark, closed and open', async () => {
    for (const viewport of LOOKS)
      await show(
        TEXT,
        async (page) => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            expect([viewport.width, colorScheme, await axeViolations(page)]).toEqual([
              viewport.width,
              colorScheme,
              [],
            ]);
          }
          const tops = await page.locator('.article a[tabindex="0"]').count();
          expect(tops).toBe(1);
          await page.locator('.passage', { hasText: 'Kyiv is still wary' }).first().click();
          await page.locator('.claim').first().waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
          for (const colorScheme of ['dark', 'light'] as const) {
            await page.emulateMedia({ colorScheme });
            expect([viewport.width, colorScheme, await axeViolations(page)]).toEqual([
              viewport.width,
              colorScheme,
              [],
            ]);
          }
        },
        { viewport, bypassCSP: true },
      );
  });
});

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
