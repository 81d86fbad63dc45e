import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openEmpty } from '../../api/seeded.ts';
import { axeViolations } from '../axeViolations.ts';
import { madeLarge } from '../madeLarge.ts';
import { PHONE, serveStore, usePage } from '../usePage.ts';

/** What axe finds wrong, and whether the page scrolls sideways. */
async function faultsOf(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [...(await axeViolations(page)), ...(wide ? ['scrolls sideways'] : [])];
}

usePage(
  'a graph of more than can be read',
  ({ show }) => {
    test('is counted, and every bar leads on to what can be read', () =>
      show('/', async (page) => {
        const table = page.getByRole('table');
        await table.waitFor();
        expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
          'All',
          'Ardania\n5 actors',
          'Norlund\n5 actors',
          'Velmark\n5 actors',
        ]);
        expect(await page.locator('.aboutgraph').innerText()).toContain('24 questions');
        expect(await page.locator('.lead').innerText()).toMatch(/^[\d,]+ current positions are more/);
        expect(await page.getByText('20 of 24 rows.').count()).toBe(1);
        await page.getByRole('button', { name: 'More rows' }).click();
        await page.getByText('24 of 24 rows.').waitFor();
        expect(await faultsOf(page)).toEqual([]);
        // One stop of Tab, and arrow keys from bar to bar.
        expect(await page.locator('a.counted[tabindex="0"]').count()).toBe(1);
        await page.locator('a.counted[tabindex="0"]').focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowRight');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
          'What about matter 0?, Norlund: 10 for, 5 sceptical or against; 15 current positions of 5 actors',
        );
        await page.keyboard.press('Enter');
        // Few enough to be read: the group has become the actors that it has.
        await page.waitForURL(/actor=norlund-0/);
        await page.getByText('15 positions').first().waitFor();
        expect(new URL(page.url()).searchParams.getAll('actor').sort()).toEqual(
          [0, 1, 2, 3, 4].map((i) => `norlund-${i}`),
        );
        await page.getByRole('button', { name: /Norlund Speaker 0/ }).click();
        await page.waitForURL((url) => url.searchParams.getAll('actor').length === 4);
        await page.getByText('12 positions').first().waitFor();
      }));

    test('has no dead end in the graph, and keeps what was chosen from view to view', () =>
      show('/graph?stance=objects', async (page) => {
        const parts = page.getByRole('region', { name: 'Too many for one drawing' });
        await parts.getByRole('link', { name: 'What about matter 0?' }).first().click();
        await page.waitForFunction(() => document.querySelectorAll('.edge').length === 15);
        await page.getByRole('link', { name: 'Matrix', exact: true }).click();
        await page.waitForURL(/\/matrix\?issue=q00&stance=objects/);
        await page.getByRole('link', { name: 'Reader', exact: true }).click();
        await page.waitForURL(/\/reader(?:\/talks)?\?issue=q00&stance=objects/);
        await page.getByRole('link', { name: 'Graph', exact: true }).click();
        await page.waitForURL(/\/graph\?issue=q00&stance=objects/);
        // The last stance is taken away: nothing is shown, and all are back by a button.
        await page.getByRole('checkbox', { name: 'objects' }).uncheck();
        await page.getByRole('heading', { name: 'No stance is chosen' }).waitFor();
        expect(page.url()).toMatch(/stance=none/);
        await page.getByRole('button', { name: 'Show all stances' }).click();
        await page.waitForFunction(() => document.querySelectorAll('.edge').length === 45);
      }));

    test('offers by what is typed, with counts, and nobody who leads to nothing', () =>
      show('/', async (page) => {
        const field = page.getByRole('combobox', { name: 'Actor' });
        await field.fill('speaker');
        await page.getByRole('option', { name: /Ardania Speaker 0 72/ }).waitFor();
        const offered = page.getByRole('listbox', { name: 'Actor' }).getByRole('option');
        await expect.poll(() => offered.count()).toBe(15);
        expect(await page.getByRole('option', { name: /Silent/ }).count()).toBe(0);
        await field.press('ArrowDown');
        await field.press('Enter');
        await page.waitForURL(/actor=ardania-0/);
        await page.getByRole('button', { name: /Actor Ardania Speaker 0/ }).waitFor();
        await page.locator('.home').waitFor();
        expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
        await field.fill('nobody');
        await page.getByText('Nothing found for “nobody”.').waitFor();
        await field.press('Escape');
        await page.getByRole('combobox', { name: 'Question' }).click();
        await page.getByRole('option', { name: /What about matter 7\? 3/ }).click();
        await page.waitForURL(/actor=ardania-0&issue=q07/);
      }));

    test('on paper is within the page, and has no button', () =>
      show(
        '/',
        async (page) => {
          await page.getByRole('table').waitFor();
          await page.emulateMedia({ media: 'print' });
          // Columns share what width there is, here a sheet of A6.
          const ends = await page.locator('.counts').evaluate((counts: HTMLElement) => {
            counts.style.width = '350px';
            const cells = [...counts.querySelectorAll('.overview thead tr > *')];
            return cells.map(
              (cell) => cell.getBoundingClientRect().right - counts.getBoundingClientRect().left,
            );
          });
          expect(ends.length).toBe(5);
          expect(ends.at(-1)).toBeLessThanOrEqual(350.5);
          expect(await page.locator('.counts button:visible').count()).toBe(0);
        },
        { viewport: { width: 768, height: 1024 } },
      ));

    test('Enter that comes before what is typed is answered chooses what was typed, not who was offered before', () =>
      show('/', async (page) => {
        const field = page.getByRole('combobox', { name: 'Actor' });
        await field.click();
        await page.getByRole('option', { name: /Ardania Speaker 0 72/ }).waitFor();
        await field.fill('velmark speaker 3');
        await field.press('Enter');
        await page.waitForURL(/\?actor=velmark-3$/);
      }));

    test('is a list on a phone', () =>
      show(
        '/',
        async (page) => {
          await page.getByRole('heading', { name: 'What about matter 0?' }).waitFor();
          expect(await page.getByRole('table').count()).toBe(0);
          expect(await page.locator('.overview.list li').first().innerText()).toContain('All');
          expect(await faultsOf(page)).toEqual([]);
        },
        { viewport: PHONE, colorScheme: 'dark' },
      ));
  },
  async () => {
    const opened = await openEmpty();
    await madeLarge(opened.store);
    return await serveStore(opened);
  },
);
