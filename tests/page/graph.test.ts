import { expect, test } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { PHONE, usePage, WIDE } from './usePage.ts';

const TABLET = { width: 768, height: 1024 };
const TO_TRUMP = 'Vladimir Putin · supports · Putin negotiates with Trump';

usePage('the graph', ({ show }) => {
  test('is one stop of Tab, and arrows reach everything in it, with its words', () =>
    show('/graph', async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? '');
      await page.locator('.past').focus();
      await page.keyboard.press('Tab');
      expect(await focused()).toMatch(/^p:/);
      const seen = new Set([await focused()]);
      const goThrough = async (key: string) => {
        for (let before = ''; before !== (await focused()); ) {
          before = await focused();
          await page.keyboard.press(key);
          seen.add(await focused());
        }
      };
      await goThrough('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toMatch(/^a:/);
      await goThrough('ArrowUp');
      await goThrough('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toMatch(/^t:/);
      await goThrough('ArrowUp');
      await goThrough('ArrowDown');
      const stops = await page
        .locator('[data-stop]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-stop') ?? ''));
      // One target has no line, and is reached like all others.
      expect([...seen].sort()).toEqual(stops.sort());
      expect(stops.length).toBeGreaterThan(80);
      // What is focused is described by its words.
      await page.locator(`[aria-label="${TO_TRUMP}"]`).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      const tip = page.getByRole('tooltip');
      await tip.waitFor();
      expect(await page.locator(`[aria-label="${TO_TRUMP}"]`).getAttribute('aria-describedby')).toBe(
        await tip.getAttribute('id'),
      );
      await page.keyboard.press('Escape');
      await tip.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(TO_TRUMP);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('past-drawing');
      // A table says the same; it is made when it is opened.
      await page.getByText('The same as a table').click();
      await page.locator('.astable td a').first().waitFor();
      expect(await page.locator('.astable td a').count()).toBe(await page.locator('.edge').count());
    }));

  test('tells near a line which words it rests on, and keeps them while they are read', () =>
    show(
      '/graph',
      async (page) => {
        const line = page.locator(`[aria-label="${TO_TRUMP}"] .line`).first();
        await line.scrollIntoViewIfNeeded();
        const at = await line.evaluate((path) => {
          if (!(path instanceof SVGPathElement)) throw new Error('A line is no path.');
          const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.3);
          const { e, f } = path.getScreenCTM() ?? new DOMMatrix();
          return { x: x + e, y: y + f };
        });
        await page.mouse.move(at.x, at.y + 13);
        const tip = page.getByRole('tooltip');
        await tip.waitFor();
        expect(await tip.innerText()).toContain('Putin negotiates with Trump');
        expect(await tip.locator('blockquote').innerText()).toMatch(/^“.+”$/s);
        await page.mouse.move(at.x + 5, at.y + 9);
        const box = await tip.boundingBox();
        if (box === null) throw new Error('The tip is nowhere.');
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
        expect(await tip.innerText()).toContain('Putin negotiates with Trump');
        expect(box.x >= 0 && box.x + box.width <= WIDE.width && box.y + box.height <= WIDE.height).toBe(true);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
        }
        await page.keyboard.press('Escape');
        await tip.waitFor({ state: 'detached' });
        await page.mouse.click(at.x, at.y + 13);
        await page.waitForURL(/position=/);
        await page.locator('.panel mark').first().waitFor();
      },
      { bypassCSP: true },
    ));

  test('choosing a box shows only that, and leads to its page', () =>
    show('/graph', async (page) => {
      await page
        .getByRole('link', {
          name: 'Hold the talks in Budapest (nobody is named as proposing it) – only this',
        })
        .dispatchEvent('click');
      await page.waitForURL(/target=budapest-venue/);
      await page.waitForFunction(() => document.querySelectorAll('.edge').length === 1);
      const further = page.getByRole('link', {
        name: 'Everything about Hold the talks in Budapest',
        exact: true,
      });
      expect(await further.getAttribute('href')).toBe('/proposal/budapest-venue');
      await page
        .getByRole('link', { name: /^Hold the talks in Budapest .* – everything about it$/ })
        .dispatchEvent('click');
      await page.waitForURL(/\/proposal\/budapest-venue$/);
      await page.goBack();
      await page.getByRole('link', { name: 'Ukrainian government – only this' }).dispatchEvent('click');
      await page.waitForURL(/actor=/);
    }));

  test.each([PHONE, TABLET, WIDE])('fits $width pixels with all its text as large as it is', (viewport) =>
    show(
      '/graph',
      async (page) => {
        const drawn = await page.evaluate(() => {
          const svg = document.querySelector('.columns');
          if (!(svg instanceof SVGSVGElement)) throw new Error('There is no drawing.');
          const frame = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].map((text) => ({
            words: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize),
            box: text.getBoundingClientRect(),
          }));
          return {
            scale: svg.getScreenCTM()?.a,
            small: texts.filter(({ size }) => size < 12).map(({ words }) => words),
            outside: texts
              .filter(({ box }) => box.left < frame.left || box.right > frame.right)
              .map(({ words }) => words),
            scrolls: document.documentElement.scrollWidth - innerWidth,
            key: document.querySelector('.graphkey')?.getBoundingClientRect().height ?? 0,
          };
        });
        expect(drawn).toMatchObject({ scale: 1, small: [], outside: [], scrolls: 0 });
        expect(drawn.key).toBeLessThan(48);
        const onPaper = () => page.locator('.onpaper').count();
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await expect.poll(onPaper).toBe(8);
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await expect.poll(onPaper).toBe(0);
        await page.evaluate(() => scrollTo(0, 900));
        await expect
          .poll(() => page.locator('.graphkey').evaluate((key) => key.getBoundingClientRect().top))
          .toBe(0);
      },
      { viewport },
    ),
  );

  test('an address with a position shows its line, and a phone shows what was tapped above the sheet', async () => {
    const shared = await show('/graph', async (page) => {
      await page.getByRole('link', { name: TO_TRUMP }).dispatchEvent('click');
      await page.waitForURL(/position=/);
      return new URL(page.url()).searchParams.get('position') ?? '';
    });
    await show(
      `/graph?position=${encodeURIComponent(shared)}`,
      async (page) => {
        const isSeen = () =>
          page.evaluate((id) => {
            const end = document.querySelector(`[data-end="${CSS.escape(id)}"]`)?.getBoundingClientRect();
            const sheet = document.querySelector('.panel')?.getBoundingClientRect();
            return end !== undefined && sheet !== undefined && end.top > 0 && end.bottom < sheet.top;
          }, shared);
        await page.locator('.panel mark').first().waitFor();
        await expect.poll(isSeen).toBe(true);
        expect(await page.locator('[aria-current="true"].edge').getAttribute('aria-label')).toBe(TO_TRUMP);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
        }
        await page.locator('.close').click();
        await page.locator('.panel.idle').waitFor({ state: 'attached' });
        const mark = page.locator('[data-end]').last();
        await mark.scrollIntoViewIfNeeded();
        const box = await mark.boundingBox();
        if (box === null) throw new Error('The mark is nowhere.');
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await page.locator('.panel mark').first().waitFor();
        await expect
          .poll(() =>
            page.evaluate(() => {
              const id = new URLSearchParams(location.search).get('position') ?? '';
              const end = document.querySelector(`[data-end="${CSS.escape(id)}"]`)?.getBoundingClientRect();
              const sheet = document.querySelector('.panel')?.getBoundingClientRect();
              return end !== undefined && sheet !== undefined && end.top > 0 && end.bottom < sheet.top;
            }),
          )
          .toBe(true);
      },
      { viewport: PHONE, hasTouch: true, bypassCSP: true },
    );
  });
});
