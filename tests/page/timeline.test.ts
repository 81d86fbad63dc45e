import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { seedStore } from '../../src/seedStore.ts';
import { openEmpty, SEED } from '../api/seeded.ts';
import { axeViolations } from './axeViolations.ts';
import { PHONE, serveStore, usePage, WIDE } from './usePage.ts';

/** Invented texts with days of every kind, beside the article, of which nothing is dated. */
const DATED = ['tests/page/dossiers/harbour', 'tests/page/dossiers/harbour-later'];
const SIZES = [PHONE, { width: 768, height: 1024 }, WIDE];

usePage(
  'the timeline',
  ({ show, url }) => {
    const pathOf = (page: Page) => decodeURIComponent(page.url().slice(url().length));
    const focused = (page: Page) =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );

    test('a lane has the time of each stance, with the words where it turns', () =>
      show('/timeline?actor=ardania&actor=velmark', async (page) => {
        await page.locator('.segment').first().waitFor();
        const told = await page
          .locator('.lane')
          .evaluateAll((lanes) =>
            lanes.map((lane) => [
              lane.querySelector('.lane-name')?.textContent,
              ...[...lane.querySelectorAll('.segment')].map((segment) => segment.getAttribute('aria-label')),
              ...[...lane.querySelectorAll('.turn')].map((turn) => turn.textContent),
            ]),
          );
        expect(told).toEqual([
          [
            'Ardania Hold the talks in Port Lisse → Hold the talks in Sund',
            'Ardania · proposes (no longer held) · Hold the talks in Port Lisse · since January 2031 · until 3 March 2031',
            'Ardania · withdraws (no longer held) · Hold the talks in Port Lisse · since 3 March 2031 · until 12 May 2031',
            'Ardania · proposes · Hold the talks in Sund · since 12 May 2031',
            '→ 3 March 2031: “dropped Port Lisse”',
            '→ 12 May 2031: “would rather”',
          ],
          [
            'Velmark Hold the talks in Port Lisse',
            'Velmark · objects (later words take another stance) · Hold the talks in Port Lisse · since 10 February 2031 – 20 February 2031 · until 1 June 2031',
            'Velmark · supports · Hold the talks in Port Lisse · since 1 June 2031',
          ],
          ['Ardania Take a toll', 'Ardania · supports · Take a toll · in a text published 7 April 2031'],
        ]);
      }));

    test('what no words date is shown as an order, and only what words join is one course', () =>
      show('/timeline?actor=trump', async (page) => {
        await page.locator('.turn').first().waitFor();
        expect(await page.locator('.lane, .brush').count()).toBe(0);
        expect(await page.getByRole('heading', { name: 'Without a day: order only' }).count()).toBe(1);
        const joined = page.locator('.courses tr', { has: page.locator('.turn') });
        expect((await joined.allTextContents()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
          'Donald Trump Hold a three-way summit → Putin and Zelensky meet one on one+supportsHold a three-way summit→ “used to want a three-way summit, but now”+supportsPutin and Zelensky meet one on one',
          'Donald Trump Agree on a ceasefire → Reach a genuine peace settlement+supportsAgree on a ceasefire→ “Trump has changed his mind”+supportsReach a genuine peace settlement',
        ]);
        expect(
          await page.locator('.courses tr', { hasText: 'Putin wants a deal' }).locator('.course').count(),
        ).toBe(1);
        await page.getByRole('checkbox', { name: 'More than one stance (2)' }).check();
        await page.waitForURL(/changes=only/);
        await expect.poll(() => page.locator('.courses tbody tr').count()).toBe(2);
        await page.getByText('The same as a table').click();
        await page.locator('.astable td a').first().waitFor();
        expect(await page.locator('.astable tbody tr').count()).toBe(4);
      }));

    test('days are chosen with the keyboard, kept from view to view, and say what falls outside', () =>
      show('/timeline', async (page) => {
        const first = page.getByRole('slider', { name: 'First day' });
        await first.waitFor();
        expect(await first.getAttribute('aria-valuetext')).toBe('1 January 2031');
        await first.focus();
        await page.keyboard.press('ArrowUp');
        await page.waitForURL(/from=2031-02-01/);
        await page.keyboard.press('ArrowRight');
        await page.waitForURL(/from=2031-03-01/);
        expect(pathOf(page)).toBe('/timeline?from=2031-03-01');
        expect(await focused(page)).toBe('First day');
        await page
          .getByText(/these days\. \d+ positions fall outside: their words are not dated\./)
          .waitFor();
        await page.getByLabel('To', { exact: true }).fill('2031-05-02');
        await page.keyboard.press('Tab');
        await page.waitForURL(/to=2031-05-02/);
        await page.locator('.view[aria-busy="false"] .lane').first().waitFor();
        await expect
          .poll(() => page.locator('.lane .who').allTextContents())
          .toEqual(['Ardania', 'Norlund mediators']);
        await page.getByRole('link', { name: 'Matrix' }).click();
        await page.waitForURL(/\/matrix/);
        expect(pathOf(page)).toBe('/matrix?from=2031-03-01&to=2031-05-02');
        await page.getByRole('link', { name: 'Timeline' }).click();
        const box = await page.locator('.brush-track').boundingBox();
        if (box === null) throw new Error('The days are not seen.');
        await page.mouse.move(box.x + box.width * 0.02, box.y + 10);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width * 0.1, box.y + 10, { steps: 3 });
        await page.mouse.up();
        await page.waitForURL(/from=2031-01-04&to=2031-01-16/);
        await page.getByRole('button', { name: 'All days' }).click();
        await page.waitForURL(/\/timeline$/);
      }));

    test('one stop for Tab, arrows from step to step, Enter to the words and Escape back', () =>
      show('/timeline?issue=where-to-meet', async (page) => {
        await page.locator('.segment').first().waitFor();
        expect(await page.locator('.lanes [data-stop][tabindex="0"]').count()).toBe(1);
        await page.locator('.lanes [data-stop][tabindex="0"]').focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowDown');
        expect(await focused(page)).toContain('Velmark · supports');
        await page.keyboard.press('Enter');
        await page.locator('.panel mark').first().waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.panel.idle').waitFor();
        await expect.poll(() => focused(page)).toContain('Velmark · supports');
      }));

    test.each(SIZES)(
      'fits into $width pixels, and axe finds nothing, light and dark, with words and without',
      (viewport) =>
        show(
          '/timeline',
          async (page) => {
            await page.locator('.segment').first().waitFor();
            await page.getByRole('slider').first().waitFor();
            for (const state of ['drawn', 'chosen']) {
              if (state === 'chosen') {
                await page.locator('.segment').first().focus();
                await page.keyboard.press('Enter');
                await page.locator('.claim').first().waitFor();
              }
              expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
              for (const colorScheme of ['light', 'dark'] as const) {
                await page.emulateMedia({ colorScheme });
                expect([state, colorScheme, await axeViolations(page)]).toEqual([state, colorScheme, []]);
              }
            }
          },
          { viewport, bypassCSP: true },
        ),
    );
  },
  async () => {
    const opened = await openEmpty();
    await seedStore(opened.store, SEED);
    await loadDossiers(opened.store, DATED);
    return await serveStore(opened);
  },
);
