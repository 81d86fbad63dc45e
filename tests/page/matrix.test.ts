import { expect, test } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { PHONE, usePage, WIDE } from './usePage.ts';

const TABLET = { width: 768, height: 1024 };
/** Of a sheet of A4, upright, within its margins, in CSS pixels. */
const PAPER = 703;

usePage('the matrix', ({ show }) => {
  test('is gone through with the keyboard, its groups close and open, and its address says so', () =>
    show('/matrix?issue=talks-venue', async (page) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.getAttribute('title') ?? document.activeElement?.tagName);
      const mark = page.locator('.matrix a[tabindex="0"]');
      await mark.waitFor();
      expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1);
      await mark.focus();
      expect(await focused()).toBe('Emmanuel Macron · proposes · Hold the talks in Geneva');
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe('European leaders · proposes · Hold the talks in Geneva');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('Ukrainian government · sceptical · Hold the talks in Budapest');
      await page.keyboard.press('Control+Home');
      expect(await focused()).toBe('Europe: 2 actors, show as one column');
      await page.keyboard.press('Enter');
      await page.waitForURL(/closed=europe/);
      expect(await focused()).toBe('Europe: 2 actors, show each by itself');
      expect(await page.getByRole('status').textContent()).toBe('Europe is one column');
      expect(await page.getByRole('button', { name: 'Europe' }).getAttribute('aria-expanded')).toBe('false');
      expect(await page.locator('.matrix .names th').allTextContents()).toEqual([
        'for',
        'doubting or against',
        'Europe',
        // Alone in its group: a bracket over it would say nothing.
        'Ukrainian government · Ukraine',
      ]);
      expect(await page.locator('.matrix .bracket').count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/actor/europe');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('Europe, through Emmanuel Macron · proposes · Hold the talks in Geneva');
      expect(await page.locator('.matrix .totals :is(th, td)').allTextContents()).toEqual([
        ...['positions', '2', '2', '2', '2'],
      ]);
      await page.getByRole('combobox', { name: 'Order' }).selectOption('by name');
      await page.waitForURL(/sort=name/);
      expect(await page.locator('.matrix tbody th[scope="row"] a').allTextContents()).toEqual([
        'Hold the talks in Budapest',
        'Hold the talks in Geneva',
        'Hold the talks in Moscow',
      ]);
    }));

  test('keeps its headings in sight, and shows the mark that an address names', async () => {
    const id = await show('/matrix', (page) =>
      page.locator('.matrix .cell').last().getAttribute('data-position'),
    );
    for (const viewport of [TABLET, WIDE])
      await show(
        `/matrix?position=${id}`,
        async (page) => {
          const mark = page.locator('.cell[aria-current]');
          await page.locator('.panel .claim').first().waitFor();
          const seen = await mark.evaluate((element) => {
            const box = element.getBoundingClientRect();
            const row = element.closest('tr')?.querySelector('th')?.getBoundingClientRect();
            const head = document.querySelector('.matrix thead')?.getBoundingClientRect();
            const panel = document.querySelector('.panel')?.getBoundingClientRect();
            return {
              underHead: box.top >= (head?.bottom ?? 0) && (head?.top ?? -1) >= 0,
              besideHeading: box.left >= (row?.right ?? 0) && (row?.left ?? -1) >= 0,
              besidePanel: box.right <= (panel?.left ?? 0) && box.bottom <= innerHeight,
            };
          });
          expect(seen).toEqual({ underHead: true, besideHeading: true, besidePanel: true });
          if (viewport === TABLET) await page.getByText('The table goes on to the right').waitFor();
          const cut = await page
            .locator('.matrix .names span')
            .evaluateAll((names) => names.filter((name) => name.scrollWidth > name.clientWidth).length);
          expect(cut).toBe(0);
        },
        { viewport },
      );
  });

  test('on a phone is a list, and what was tapped is not covered by its words', () =>
    show(
      '/matrix',
      async (page) => {
        await page.getByRole('combobox', { name: 'Show' }).selectOption('talks-venue');
        expect(await page.locator('.matrixlist h2').allTextContents()).toEqual([
          'Where should the talks between Putin and Zelensky be held?',
        ]);
        const budapest = page.locator('.row', { hasText: 'Hold the talks in Budapest' });
        expect((await budapest.innerText()).split(/\n+/)).toEqual([
          'Hold the talks in Budapest',
          'nobody is named as proposing it',
          '0 for · 1 doubting or against',
          'Ukraine, through',
          'Ukrainian government · sceptical · Hold the talks in Budapest',
          '?',
          'Ukrainian government',
        ]);
        await page.getByRole('combobox', { name: 'Show' }).selectOption('Everything');
        const last = page.locator('.matrixlist .cell').last();
        await last.click();
        await page.locator('.panel .claim').first().waitFor();
        const panel = await page.locator('.panel').boundingBox();
        const box = await last.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
        expect(box?.y).toBeGreaterThanOrEqual(0);
      },
      { viewport: PHONE },
    ));

  test('on paper has all its columns side by side, within the page, and no button', () =>
    show(
      '/matrix',
      async (page) => {
        await page.locator('.matrix .cell').first().waitFor();
        await page.emulateMedia({ media: 'print' });
        const table = await page.locator('.matrix table').boundingBox();
        const ends = await page.locator('.matrix .names > *').evaluateAll((cells) =>
          cells.map((cell) => {
            const { left, right } = cell.getBoundingClientRect();
            return [left, right] as const;
          }),
        );
        expect(ends.length).toBe(22);
        expect(ends.filter(([left], at) => left < (ends[at - 1]?.[1] ?? 0) - 0.5)).toEqual([]);
        expect(ends.filter(([left, right]) => right - left < 20)).toEqual([]);
        expect(table?.width).toBeLessThanOrEqual(PAPER);
        expect(await page.locator('button:visible:not(.bracket)').count()).toBe(0);
      },
      { viewport: TABLET },
    ));

  test('of a state says through whom it speaks, and shows these once asked to', () =>
    show('/matrix?actor=united-states', async (page) => {
      await page.getByText('Only United States itself, not through Donald Trump').waitFor();
      await page.getByRole('link', { name: 'Show these too' }).click();
      await page.waitForURL(/actor=trump/);
      await page.locator('.matrix .names .closed').waitFor();
      expect(await page.locator('.matrix .names th').allTextContents()).toEqual([
        'for',
        'doubting or against',
        'United States',
      ]);
      expect(await page.locator('.matrix .cell').first().getAttribute('title')).toMatch(
        /^United States, through U.S. government · discusses · /,
      );
    }));

  test('fits its window, and axe finds nothing in it, light and dark', async () => {
    for (const viewport of [PHONE, TABLET, WIDE])
      for (const path of ['/matrix', '/matrix?closed=all&sort=disagreement'])
        await show(
          path,
          async (page) => {
            await page.locator('.cell').first().waitFor();
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme });
              expect([path, viewport.width, colorScheme, await axeViolations(page)]).toEqual([
                ...[path, viewport.width, colorScheme, []],
              ]);
            }
          },
          { viewport, bypassCSP: true },
        );
  });
});
