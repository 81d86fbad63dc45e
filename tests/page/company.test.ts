import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openEmpty } from '../api/seeded.ts';
import { claim, declare, declared, putDocument, recorded } from '../recording/graph.ts';
import { axeViolations } from './axeViolations.ts';
import { PHONE, serveStore, usePage, WIDE } from './usePage.ts';

const SIZES = [PHONE, { width: 768, height: 1024 }, WIDE];

/** Row by row what stands in the matrix. */
const matrix = (page: Page) =>
  page
    .locator('.companymatrix tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '').join('|')),
    );
const WHOLE = [
  ...['1Ann||+2|−1|−2', '2Ben|+2||−1|−2'],
  '▾ South: 2 actors, 3 positions',
  ...['3Dan|−1|−1||+1', '4Cat|−2|−2|+1|'],
];

/** How high the bars over the days are. */
const barsOf = (page: Page) =>
  page
    .locator('.brush-bars rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));

usePage(
  'who stands with whom',
  ({ show }) => {
    test('is a matrix in order and a network, at every size and in both schemes', () =>
      show(
        '/company',
        async (page) => {
          await page.locator('.companymatrix').waitFor();
          await expect.poll(() => matrix(page)).toEqual(WHOLE);
          // Two positions on the 10th, two on the 12th and on the 14th, one on the 16th: a bar for each day that has some.
          await expect.poll(() => barsOf(page)).toEqual([26, 26, 26, 13]);
          expect(await page.locator('.companynetwork a').count()).toBe(6);
          for (const viewport of SIZES) {
            await page.setViewportSize(viewport);
            await expect
              .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
              .toBe(viewport.width);
          }
          await page.locator('.astable summary').click();
          expect(await page.locator('.astable tbody tr').first().textContent()).toBe(
            'Ann and BenAgree on: 2Contradict on: 0Their words',
          );
          expect(await axeViolations(page)).toEqual([]);
          const file = page.getByRole('link', { name: 'CSV', exact: true });
          const csv = await fetch(new URL((await file.getAttribute('href')) ?? '', page.url()));
          expect((await csv.text()).split('\n', 1)[0]?.trim()).toBe('"","ann","ben","cat","dan"');
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await axeViolations(page)).toEqual([]);
        },
        { bypassCSP: true, colorScheme: 'light' },
      ));

    test('is gone through by keys, cut by days, and each mark leads to the words of both', () =>
      show('/company', async (page) => {
        const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
        await page.locator('.companymatrix td a').first().focus();
        await expect.poll(focused).toBe('Ann and Ben: agree on 2');
        await page.keyboard.press('End');
        await expect.poll(focused).toBe('Ann and Cat: contradict each other on 2');
        await page.keyboard.press('ArrowDown');
        await expect.poll(focused).toBe('Ben and Cat: contradict each other on 2');
        await expect.poll(() => page.locator('.companymatrix td a[tabindex="0"]').count()).toBe(1);

        const south = page.getByRole('button', { name: 'South' });
        await page.keyboard.press('ArrowDown');
        await expect.poll(() => south.evaluate((button) => button === document.activeElement)).toBe(true);
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/company\?closed=south$/);
        const closed = ['1Ann||+2', '2Ben|+2|', '3–4▸ South: 2 actors, 3 positions'];
        await expect.poll(() => matrix(page)).toEqual(closed);
        expect(await page.locator('.companynetwork a').count()).toBe(6);
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/company$/);
        await expect.poll(() => matrix(page)).toEqual(WHOLE);

        await page.getByRole('slider', { name: 'Last day' }).focus();
        for (let day = 16; day > 12; day -= 1) await page.keyboard.press('ArrowLeft');
        await page.waitForURL(/\/company\?to=2031-03-12$/);
        await page.waitForFunction(() => document.querySelectorAll('.companymatrix tbody tr').length === 2);
        await expect.poll(() => matrix(page)).toEqual(['1Ann||+2', '2Ben|+2|']);

        await page.locator('.companymatrix td a').first().click();
        await page.waitForURL(/\/compare\?actor=ann&actor=ben&to=2031-03-12$/);
        await page.getByRole('heading', { name: 'Ann and Ben' }).waitFor();
        await expect.poll(() => page.getByText('Ann wants Geneva').count()).toBeGreaterThanOrEqual(2);
      }));

    test('of too much says so, and leads to questions that are small enough', () =>
      show('/about', async (page) => {
        await page.route('**/graphql', async (route) => {
          if (!route.request().postData()?.includes('query Company(')) return route.continue();
          const error = { message: 'Too large.', extensions: { code: 'OPERATION_TOO_LARGE' } };
          return route.fulfill({ json: { errors: [error] } });
        });
        await page.getByRole('link', { name: 'Company', exact: true }).click();
        await page.getByText('There are too many positions here').waitFor();
        const links = page.locator('.toomany a');
        await expect.poll(() => links.allTextContents()).toEqual(['Where to meet?']);
        expect(await links.first().getAttribute('href')).toBe('/company?issue=where');
      }));

    test('is there without a script, and in Ukrainian', async () => {
      await show(
        '/company',
        async (page) => {
          expect(await page.locator('main tr').allTextContents()).toEqual([
            'УчасникиЗгодні у справахСуперечать у справах',
            'Ann – Ben2',
            'Ann – Cat2',
            'Ben – Cat2',
            'Ann – Dan1',
            'Ben – Dan1',
            'Dan – Cat1',
          ]);
          const link = page.getByRole('link', { name: 'Ann – Cat' });
          expect(await link.getAttribute('href')).toBe('/compare?actor=ann&actor=cat');
          await page.goto(new URL('/company?from=2032-01-01', page.url()).href);
          expect(await page.locator('main p').last().textContent()).toBe(
            'Про жодних двох учасників не відомо, щоб у ці дні вони стали на чийсь бік у тій самій справі. Враховано лише те, про що відомо, якого дня це сказано.',
          );
        },
        { javaScriptEnabled: false, locale: 'uk' },
      );
      await show(
        '/company?issue=where',
        async (page) => {
          expect(await page.locator('main h1').textContent()).toBe('Who stands with whom: Where to meet?');
          await page.goto(
            new URL('/company?issue=nope&actor=nobody&stance=supports&from=x', page.url()).href,
          );
          expect(await page.locator('main .notice').allTextContents()).toEqual([
            'Every side that is taken is shown here: “stance” and “former” do not cut this view.',
            '“from=x” is no day of the calendar: write it as 2025-08-18, 2025-08 or 2025.',
            'There is no actor “nobody” in the graph.',
            'There is no question “nope” in the graph.',
          ]);
          expect(await page.getByText('No two actors').count()).toBe(0);
        },
        { javaScriptEnabled: false },
      );
    });
  },
  async () => {
    const opened = await openEmpty();
    await recorded(opened.store, [
      putDocument('talks'),
      ...declared('talks'),
      ...['Cat', 'Dan'].map((name) =>
        declare('talks', 'Actor', name.toLowerCase(), { name, kind: 'PERSON', partOf: ['south'] }),
      ),
      declare('talks', 'Actor', 'south', { name: 'South', kind: 'STATE' }),
      ...[
        ['10', 'ann SUPPORTS geneva'],
        ['10', 'ann OBJECTS basel'],
        ['12', 'ben PROPOSES geneva'],
        ['12', 'ben OBJECTS basel'],
        ['14', 'cat OBJECTS geneva'],
        ['14', 'cat SUPPORTS basel'],
        ['16', 'dan SUPPORTS basel'],
      ].map(([day, sentence = '']) => claim('talks', sentence, { saidAt: `2031-03-${day}` })),
    ]);
    return await serveStore(opened);
  },
);

usePage(
  'who stood with whom by what texts had said',
  ({ show }) => {
    test('is shown as of a day, chosen by keys, where words tell none themselves', () =>
      show(
        '/company',
        async (page) => {
          await expect.poll(() => matrix(page)).toEqual(['1Ann||−1', '2Ben|−1|']);
          const slider = page.getByRole('slider', { name: 'As of the day' });
          await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('14 March 2021');
          await slider.press('ArrowLeft');
          await expect.poll(() => matrix(page)).toEqual(['1Ann||+1', '2Ben|+1|']);
          expect(new URL(page.url()).search).toBe('?said=2021-03-13');
          expect(await slider.getAttribute('aria-valuetext')).toBe('13 March 2021');
          expect(await axeViolations(page)).toEqual([]);
          await page.goto(new URL('/company?said=2021-03-11', page.url()).href);
          await page.getByText('No two actors take a side on the same thing here.').waitFor();
        },
        { bypassCSP: true },
      ));
  },
  async () => {
    const opened = await openEmpty();
    const days = ['10', '12', '14'];
    await recorded(opened.store, [
      ...days.map((day) => putDocument(`day-${day}`, { publishedAt: `2021-03-${day}` })),
      ...declared('day-10'),
      claim('day-10', 'ann SUPPORTS geneva'),
      claim('day-12', 'ben SUPPORTS geneva'),
      claim('day-14', 'ben OBJECTS geneva'),
    ]);
    return await serveStore(opened);
  },
);
