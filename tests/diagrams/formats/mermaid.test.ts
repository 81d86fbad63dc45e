import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { beforeAll, expect, test } from 'vitest';
import { mermaid } from '../../../src/diagrams/formats/mermaid.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardNames, hardView } from '../hardView.ts';
import { madeView } from '../madeView.ts';
import { browser, useBrowser } from '../readers/browser.ts';
import { describeWith } from '../readers/findProgram.ts';
import { write } from '../readers/write.ts';

let parse: (text: string) => Promise<unknown>;
beforeAll(async () => {
  const { window } = new JSDOM('');
  Object.assign(globalThis, { window, document: window.document });
  const { default: reader } = await import('mermaid');
  parse = (text) => reader.parse(text);
});

test.each([
  ['the article', articleView()],
  ['hard names', hardView()],
  ['nothing', emptyView],
])('Mermaid parses %s', async (_, view) => {
  expect(await parse(await write(mermaid, view))).toMatchObject({ diagramType: 'flowchart-v2' });
});

test('Mermaid’s parser refuses what is wrong, so that it can be trusted', async () => {
  await expect(
    parse((await write(mermaid, articleView())).replace('subgraph g0', 'subgraph [')),
  ).rejects.toThrow();
});

test('each claim stands in a comment, its words as they are', async () => {
  const view = hardView();
  const comments = [...(await write(mermaid, view)).matchAll(/^ *%% claim (.*)$/gmu)].map((match) =>
    JSON.parse(match[1] ?? ''),
  );
  expect(comments).toEqual(
    view.positions.flatMap(({ claims }) =>
      claims.map(({ id, url, holderText, via: [first, second], quotations }) => [
        ...[id, url, holderText],
        ...(first === undefined ? [] : [`according to ${first}, citing ${second}`]),
        quotations,
      ]),
    ),
  );
});

test('a view too large for Mermaid with its quotations goes without them', async () => {
  const view = madeView(40, 60, 80);
  const long = {
    ...view,
    positions: view.positions.map((position) => ({
      ...position,
      claims: position.claims.map((claim) => ({ ...claim, quotations: ['word '.repeat(200)] })),
    })),
  };
  const text = await write(mermaid, long);
  expect(text.length).toBeLessThan(50_000);
  expect(text).toContain('%% claim ["claim-0"');
  expect(text).not.toContain('word word');
});

describeWith('Mermaid in a browser', browser, (program) => {
  const running = useBrowser(program);

  test('draws every name unharmed, and runs nothing', async () => {
    const page = await running().newPage();
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      return dialog.dismiss();
    });
    await page.setContent('<div id="drawn"></div>');
    const bundle = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
    await page.addScriptTag({ content: readFileSync(bundle, 'utf8') });
    const labels = await page.evaluate(
      async (text) => {
        const { mermaid: drawing } = window as unknown as {
          mermaid: {
            initialize(o: object): void;
            render(id: string, text: string): Promise<{ svg: string }>;
          };
        };
        drawing.initialize({ startOnLoad: false, maxTextSize: 1e6 });
        const { svg } = await drawing.render('view', text);
        const place = document.getElementById('drawn');
        if (place === null) return [];
        place.innerHTML = svg;
        return [...place.querySelectorAll('.node .nodeLabel')].map((label) => {
          for (const line of label.querySelectorAll('br')) line.replaceWith('\n');
          return label.textContent;
        });
      },
      await write(mermaid, hardView()),
    );
    const spaced = (name: string) => name.toWellFormed().replace(/\s+/gu, ' ').trim();
    const drawn = new Set(
      labels.map((label) => spaced(label ?? '').replace(' (nobody is named as proposing it)', '')),
    );
    for (const name of hardNames)
      expect(drawn).toContain(spaced(name.replaceAll('\r\n', '\ufffd\n').replaceAll('\t', '\ufffd')));
    expect(alerts).toEqual([]);
    await page.close();
  });
});
