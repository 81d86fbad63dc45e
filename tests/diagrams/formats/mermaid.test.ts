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

/** Labels in which nothing is syntax. */
const PLAIN = [
  'Should the leaders hold talks, and who with whom?',
  'The U.S. (and others): it’s 50% + 3/4, isn’t it!',
  "long-term; 'as it is'",
  '-10% group',
  '1.5 million',
  '=1+1',
  'end',
  'click here',
  'graph TD',
  'a ^ b = c',
  '$5 and @SUM(A1)',
  'a --> b --- c',
  '%% not a comment',
  ':::target',
  'AT&T <b>bold</b>',
  '« Élysée » — “oui” …',
  'بنيامين (نعم)',
  '北京，上海。',
];

/** Labels in which something would be syntax of Mermaid, Markdown or HTML. */
const SYNTAX = [
  '1. list',
  '12) list',
  '- list',
  '+ list',
  '* list',
  '# heading',
  '---',
  'a\n===',
  'a\n- b',
  '**bold** __x__ _y_ `code`',
  '[sic] [a](b)',
  'fa:fa-bell',
  '$$x^2$$',
  'see https://example.org/a_b?x=1&y=2',
  'www.example.org',
  'a.b@example.org',
  'my style x:"y"z',
  'style a:b&c',
  'linkStyle 0 stroke:#fff;',
  'the direction LR of it',
  'direction TBD',
  '@{ shape: x }',
];

test('punctuation that is nobody’s syntax stands for itself', async () => {
  const text = await write(mermaid, hardView([...PLAIN]));
  for (const name of PLAIN.filter((name) => !/[<>&]/u.test(name))) expect(text).toContain(`(["${name}"])`);
});

test('a label does not become a statement', async () => {
  const view = hardView([...SYNTAX]);
  const text = await write(mermaid, view);
  expect(await parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
});

describeWith('Mermaid in a browser', browser, (program) => {
  const running = useBrowser(program);

  /** The names of the actors as they are drawn, with one space for any white space, and what the page said of itself. */
  async function drawn(names: readonly string[], htmlLabels: boolean) {
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
      async ({ text, htmlLabels }) => {
        const { mermaid: drawing } = window as unknown as {
          mermaid: {
            initialize(o: object): void;
            render(id: string, text: string): Promise<{ svg: string }>;
          };
        };
        drawing.initialize({ startOnLoad: false, maxTextSize: 1e6, htmlLabels });
        const { svg } = await drawing.render('view', text);
        const place = document.getElementById('drawn');
        if (place === null) return [];
        place.innerHTML = svg;
        return [...place.querySelectorAll('.node[id*="flowchart-a"]')].map((node) => {
          for (const line of node.querySelectorAll('br')) line.replaceWith('\n');
          const lines = [...node.querySelectorAll('.text-outer-tspan')].map((line) => line.textContent);
          return lines.length > 0 ? lines.join(' ') : (node.textContent ?? '');
        });
      },
      { text: await write(mermaid, hardView(names)), htmlLabels },
    );
    await page.close();
    return { labels: labels.map(spaced).sort(), alerts };
  }

  /** Names as the page is expected to show them. */
  const shown = (names: readonly string[]) => names.map(spaced).sort();

  test('draws every name unharmed, and runs nothing', async () => {
    const names = [...hardNames, ...PLAIN, ...SYNTAX];
    expect(await drawn(names, true)).toEqual({ labels: shown(names), alerts: [] });
  });

  test('draws names without syntax in SVG text as well', async () => {
    // Mermaid breaks lines within long words there.
    const names = PLAIN.filter((name) => name.length < 20);
    expect(await drawn(names, false)).toEqual({ labels: shown(names), alerts: [] });
  });
});

function spaced(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ').trim();
}
