import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderManual } from '../../src/page/serve/renderManual.ts';
import { type Opened, openEmpty } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openEmpty();
  app = await startApp(opened.store, { READ_KEY: 'required' });
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

test('the manual is a page without a script, whose links lead to what there is', async () => {
  const answer = await fetch(`${app.url}/manual`, { headers: { 'accept-language': 'uk' } });
  const html = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html).toContain('<html lang="uk"');
  expect(html).toContain(
    '<main class="alone manual" id="content" lang="en" dir="ltr">\n<h1>How a text is coded</h1>',
  );
  expect(html).not.toContain('<script');
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const own = Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((id) => !ids.includes(id))).toEqual([]);
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1];
  expect((await fetch(app.url + style)).status).toBe(200);
});

test('every section of docs/coding.md is in it', async () => {
  const markdown = readFileSync(new URL('../../docs/coding.md', import.meta.url), 'utf8');
  const headings = Array.from(markdown.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
  const html = await (await fetch(`${app.url}/manual`)).text();
  expect(Array.from(html.matchAll(/<h2 id="[^"]+">(.+)<\/h2>/g), ([, heading]) => heading)).toEqual(headings);
});

test('headings have the ids of GitHub, and of links to files that are not served the words stay', () => {
  const { title, body } = renderManual(
    '# The *title*\n\nSee [the start](../README.md#a) and [EDTF](https://www.loc.gov/).\n\n## What’s “said”, where?\n\n## Twice\n\n## Twice\n',
  );
  expect(title).toBe('The *title*');
  expect(body).toBe(
    [
      '<p>See the start and <a href="https://www.loc.gov/">EDTF</a>.</p>',
      '<ul class="contents"><li><a href="#whats-said-where">What’s “said”, where?</a></li><li><a href="#twice">Twice</a></li><li><a href="#twice-1">Twice</a></li></ul>',
      '<h2 id="whats-said-where">What’s “said”, where?</h2>',
      '<h2 id="twice">Twice</h2>',
      '<h2 id="twice-1">Twice</h2>',
      '',
    ].join('\n'),
  );
});
