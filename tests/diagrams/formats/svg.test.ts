import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSvg, svg } from '../../../src/diagrams/formats/svg.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView, inXml } from '../hardView.ts';
import { madeView } from '../madeView.ts';
import { browser, useBrowser } from '../readers/browser.ts';
import { describeWith } from '../readers/findProgram.ts';
import { write } from '../readers/write.ts';
import { faultsOf, xmllint } from '../readers/xmllint.ts';

describeWith('SVG by xmllint', xmllint, (program) => {
  test('any text at all gives well-formed XML', async () => {
    const names = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        expect(faultsOf(program, await write(svg, hardView(given)))).toBe('');
      }),
      { numRuns: 20 },
    );
  });
});

describeWith('SVG in a browser', browser, (program) => {
  const running = useBrowser(program);
  const open = async (drawing: string, colorScheme: 'light' | 'dark' = 'light') => {
    const page = await running().newPage({ colorScheme });
    await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`);
    return page;
  };

  test('every name comes through, in its box and in the titles, and nothing runs', async () => {
    const page = await open(await write(svg, hardView()));
    const read = await page.evaluate(() => ({
      actors: [...document.querySelectorAll('.actor[data-slug] > title')].map((title) => title.textContent),
      targets: Object.fromEntries(
        [...document.querySelectorAll('.target[data-slug]')].map((target) => [
          target.getAttribute('data-slug'),
          target.querySelector('title')?.textContent,
        ]),
      ),
      shown: [...document.querySelectorAll('.actor[data-slug]')].map((actor) =>
        [...actor.querySelectorAll('text')].map((text) => text.textContent).join(''),
      ),
      elements: [...new Set([...document.querySelectorAll('*')].map((element) => element.localName))].sort(),
      links: [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')),
    }));
    expect(read.actors.toSorted()).toEqual(hardNames.map(inXml).toSorted());
    expect(read.targets).toEqual(Object.fromEntries(hardNames.map((name, i) => [`t-${i}`, inXml(name)])));
    const bare = (text: string) => text.replace(/[\s\u2066-\u2069\p{Cc}]/gu, '');
    expect(read.shown.map(bare).toSorted()).toEqual(hardNames.map(bare).toSorted());
    expect(read.elements).toEqual(['a', 'desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title']);
    for (const link of read.links) expect(link).toMatch(/^https:\/\/example\.org\/claim\//u);
    await page.close();
  });

  test('an edge says who holds what in which words, and leads there', async () => {
    const view = articleView();
    const claim = view.positions.find(({ actor }) => actor === 'macron')?.claims[0];
    const page = await open(await write(svg, view));
    const edge = await page.evaluate(() => {
      const found = [...document.querySelectorAll('a.edge')].find((a) => a.textContent?.includes('Macron'));
      return [
        found?.querySelector('title')?.textContent,
        found?.getAttribute('href'),
        found?.getAttribute('data-claims'),
      ];
    });
    expect(edge).toEqual([
      [
        'Emmanuel Macron · proposes · Hold the talks in Geneva',
        '“European leaders, on the other hand, have offered neutral places like Geneva” (named as “French President Emmanuel Macron”)',
        '“French President Emmanuel Macron has done so” (named as “French President Emmanuel Macron”)',
      ].join('\n'),
      claim?.url,
      claim?.id,
    ]);
    await page.close();
  });

  test('former, hedged, conditional, unnamed and unattributed can be seen', async () => {
    const page = await open(await write(svg, articleView()));
    const seen = await page.evaluate(() => ({
      former: document.querySelectorAll('.edge.former').length,
      strikes: document.querySelectorAll('.edge.former .strike').length,
      colours: ['.edge.supports:not(.former) .line', '.edge.supports.former .line'].map(
        (line) => getComputedStyle(document.querySelector(line) ?? document.documentElement).stroke,
      ),
      conditions: [...document.querySelectorAll('.target .condition')].map((text) => text.textContent),
      hedged: [...document.querySelectorAll('.target .mark')].filter((mark) => mark.textContent === '≈')
        .length,
      unnamed: document.querySelectorAll('.actor.unnamed[data-slug]').length,
      force: [...document.querySelectorAll('[data-slug="reassurance-force"] text')].map(
        (text) => text.textContent,
      ),
    }));
    expect(seen).toMatchObject({ former: 2, strikes: 2, hedged: 4 });
    // Halfway to the white ground.
    expect(seen.colours).toEqual(['rgb(0, 95, 153)', 'rgb(128, 175, 204)']);
    expect(seen.conditions.join(' ')).toBe(
      'Russian officials, if: prepared at a “expert level” first Russian government, if: specific terms or concessions',
    );
    expect(seen.force.at(-1)).toBe('nobody is named as proposing it');
    expect(seen.unnamed).toBe(articleView().actors.filter((actor) => !actor.named).length);
    await page.close();
  });

  test('dark where the reader prefers it, or where it is asked for', async () => {
    const ground = async (drawing: string, scheme: 'light' | 'dark') => {
      const page = await open(drawing, scheme);
      const colours = await page.evaluate(() =>
        ['.ground', '.edge.supports:not(.former) .line'].map((selector) => {
          const style = getComputedStyle(document.querySelector(selector) ?? document.documentElement);
          return selector === '.ground' ? style.fill : style.stroke;
        }),
      );
      await page.close();
      return colours;
    };
    const [light, dark] = [
      ['rgb(255, 255, 255)', 'rgb(0, 95, 153)'],
      ['rgb(20, 23, 28)', 'rgb(108, 189, 242)'],
    ];
    const view = articleView();
    expect(await ground(drawSvg(view, { scheme: 'auto' }), 'light')).toEqual(light);
    expect(await ground(drawSvg(view, { scheme: 'auto' }), 'dark')).toEqual(dark);
    expect(await ground(drawSvg(view, { scheme: 'dark' }), 'light')).toEqual(dark);
    expect(await ground(drawSvg(view, { scheme: 'light' }), 'dark')).toEqual(light);
  });

  test.each([
    ['the article', articleView()],
    ['hard names', hardView()],
    ['40 actors and 60 proposals', madeView(40, 60, 120)],
    ['nothing', emptyView],
  ])('of %s no text is cut, leaves its box or overlaps another', async (_, view) => {
    const page = await open(await write(svg, view));
    const faults = await page.evaluate(() => {
      const whole = document.documentElement.getBoundingClientRect();
      const texts = [...document.querySelectorAll('text')].map((text) => ({
        text,
        box: text.getBoundingClientRect(),
      }));
      const inside = (a: DOMRect, b: DOMRect) =>
        a.left >= b.left - 0.5 &&
        a.right <= b.right + 0.5 &&
        a.top >= b.top - 1.5 &&
        a.bottom <= b.bottom + 1.5;
      const said: string[] = [];
      texts.forEach(({ text, box }, index) => {
        const own = text.closest('.actor[data-slug], .target[data-slug]')?.querySelector('rect');
        if (box.width > 0 && !inside(box, own?.getBoundingClientRect() ?? whole))
          said.push(`out of its box: ${text.textContent}`);
        for (const other of texts.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Lines of one text have boxes as high as the font's tallest letters.
          if (across > 1 && down > 5) said.push(`${text.textContent} over ${other.text.textContent}`);
        }
      });
      return said;
    });
    expect(faults).toEqual([]);
    await page.close();
  });
});

test('equal views give equal bytes', async () => {
  expect(await write(svg, hardView())).toBe(await write(svg, hardView()));
});

test('no text is smaller than 12 pixels', async () => {
  const fonts = Array.from((await write(svg, hardView())).matchAll(/font-size:([\d.]+)px/g), ([, size]) =>
    Number(size),
  );
  expect(Math.min(...fonts)).toBe(12);
});

test('an empty picture says why', async () => {
  const drawing = await write(svg, emptyView);
  expect(drawing).toContain('>There is nothing to draw.</text>');
  expect(drawing).toContain('No accepted claim gives a position of Viktor Orban.');
});
