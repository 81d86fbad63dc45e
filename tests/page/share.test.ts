import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ViewAnswer } from '../../src/diagrams/viewQuery.ts';
import { parseAddress } from '../../src/page/Address.ts';
import { bibtexCitation, plainCitation } from '../../src/page/client/share/cite.ts';
import { downloads } from '../../src/page/client/share/downloads.ts';
import { embedCode, embedPath } from '../../src/page/client/share/embedCode.ts';
import { graphiqlPath } from '../../src/page/client/share/graphiqlPath.ts';
import { firstCalls } from '../../src/page/firstCalls.ts';
import { positionsCall } from '../../src/page/operations/positions.ts';
import { type VenuesAnswer, venues } from '../../src/page/operations/venues.ts';
import { shownFilter } from '../../src/page/shownFilter.ts';
import { drawnVenueFilter } from '../../src/page/venueFilter.ts';
import { type Opened, openSeeded } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { axeViolations } from './axeViolations.ts';
import { PHONE, usePage } from './usePage.ts';

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openSeeded();
  app = await startApp(opened.store, { EMBED_ORIGINS: '*' });
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

function addressOf(url: string) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const address = parseAddress(pathname, searchParams);
  if (address === null) throw new Error(`There is no page at ${url}.`);
  return address;
}

describe('what a view is shared as', () => {
  test.each([
    ['/', 39],
    ['/graph?issue=talks-venue&stance=sceptical', 2],
    ['/matrix?former=no&actor=trump', 9],
    ['/graph?target=budapest-venue&target=geneva-venue&document=putin-zelensky-talks', 3],
    ['/timeline?from=1999&to=2000', 0],
    ['/timeline?actor=trump&former=no', 11],
    ['/reader/putin-zelensky-talks?actor=macron', 1],
    ['/actor/macron', 1],
    ['/question/talks-venue?stance=proposes', 4],
    ['/proposal/budapest-venue', 1],
    ['/compare?actor=macron&actor=ukrainian-government', 3],
    ['/reader/putin-zelensky-talks?claim=abc', 39],
  ])('%s holds its positions, and nothing else', async (url, count) => {
    const address = addressOf(url);
    const filter = shownFilter(address);
    if (filter === null) throw new Error('It shows no positions.');
    const { query, variables } = positionsCall({ filter, after: null });
    const shown = (await app.ask(query, { ...variables })).body.data as unknown as ViewAnswer;
    const positions = shown.positions.nodes.map(({ id }) => id).toSorted();
    const claims = shown.positions.nodes.flatMap((node) => node.claims.nodes.map(({ id }) => id)).toSorted();
    expect(positions).toHaveLength(count);
    for (const { name, path } of downloads(address)) {
      const response = await fetch(app.url + path);
      expect([name, response.status]).toEqual([name, 200]);
      if (name === 'csv' || name === 'claims') {
        const rows: readonly Record<string, string>[] = parse(await response.text(), {
          columns: true,
          bom: true,
        });
        const ids = rows.flatMap((row) => row[name === 'csv' ? 'position_id' : 'claim'] || []);
        expect([...new Set(ids)].toSorted()).toEqual(name === 'csv' ? positions : claims);
      } else if (name === 'json') {
        const { elements } = JSON.parse(await response.text());
        expect(elements.edges.map(({ data }: { data: { id: string } }) => data.id).toSorted()).toEqual(
          positions.map((id) => `position:${id}`),
        );
      } else await response.arrayBuffer();
    }
  });

  test('is what a spreadsheet opens, and of the map what is said of its venues', async () => {
    const claims = downloads(addressOf('/venues')).find(({ name }) => name === 'claims');
    expect(claims?.path).toBe('/export/csv?spreadsheet=true');
    const bytes = new Uint8Array(await (await fetch(app.url + claims?.path)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);

    const { body } = await app.ask(venues.text, { after: null });
    const { nodes } = (body.data as unknown as VenuesAnswer).places;
    const address = addressOf('/venues?stance=proposes');
    const [png] = downloads({ ...address, filter: drawnVenueFilter(address.filter, nodes) });
    const { searchParams } = new URL(png?.path ?? '', app.url);
    expect(searchParams.getAll('target')).toContain('geneva-venue');
    expect(searchParams.getAll('target').every((slug) => slug.endsWith('-venue'))).toBe(true);
    expect(searchParams.get('stance')).toBe('proposes');
  });

  test('a map of more venues than cut a diagram is drawn uncut', () => {
    const { filter } = addressOf('/venues');
    const place = (slug: string) => ({
      proposals: { totalCount: 1, nodes: [{ slug, text: slug, unattributed: false }] },
    });
    const places = Array.from({ length: 17 }, (_, i) => place(`venue-${i}`));
    expect(drawnVenueFilter(filter, places)).toEqual(filter);
    expect(drawnVenueFilter(filter, places.slice(1)).target).toHaveLength(16);
  });

  test('is nothing of pages that show no positions', () => {
    for (const url of ['/about', '/search?q=talks', '/reader']) expect(downloads(addressOf(url))).toEqual([]);
  });

  test('is a citation, for a footnote and for BibTeX', () => {
    const cited = {
      title: 'Tolls & {ferries}: 100% who stands where',
      cut: ['only objects', 'held August 2025'],
      publishers: ['The Wire', 'Radio_Lisse'],
      url: 'https://demarche.example/graph?actor=a&stance=objects',
    };
    expect(plainCitation(cited, 'accessed 29 November 2026')).toBe(
      'Tolls & {ferries}: 100% who stands where (only objects; held August 2025). The Wire, Radio_Lisse. demarche, accessed 29 November 2026. https://demarche.example/graph?actor=a&stance=objects',
    );
    expect(bibtexCitation(cited, '2026-11-29')).toBe(
      [
        '@misc{demarche-2026-11-29,',
        '  title = {{Tolls \\& \\{ferries\\}: 100\\% who stands where (only objects; held August 2025)}},',
        '  note = {Sources: The Wire, Radio\\_Lisse},',
        '  howpublished = {demarche},',
        '  url = {https://demarche.example/graph?actor=a&stance=objects},',
        '  urldate = {2026-11-29}',
        '}',
      ].join('\n'),
    );
  });

  test('is the code of a frame', () => {
    const path = embedPath(addressOf('/matrix?actor=a%22b&position=p1&after=c1'));
    expect(path).toBe('/matrix?actor=a%22b&embed=yes');
    expect(embedCode(`https://demarche.example${path}&x=1`, 'Who says "no" <here>', 400)).toBe(
      '<iframe src="https://demarche.example/matrix?actor=a%22b&amp;embed=yes&amp;x=1" title="Who says &quot;no&quot; &lt;here>" width="100%" height="400" loading="lazy" style="border:0"></iframe>',
    );
  });

  test('is its question', async () => {
    const [call] = firstCalls(addressOf('/graph?issue=talks-venue'));
    if (call === undefined) throw new Error('The graph asks nothing.');
    const { searchParams } = new URL(graphiqlPath(call), app.url);
    const { body } = await app.ask(
      searchParams.get('query') ?? '',
      JSON.parse(searchParams.get('variables') ?? '{}'),
    );
    expect((body.data as unknown as ViewAnswer).positions.totalCount).toBe(4);
  });
});

usePage(
  'the menu',
  ({ show }) => {
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

    test('the menu is walked by the keyboard, on a phone too, and a link is selected where nobody may copy', () =>
      show(
        '/graph?issue=talks-venue',
        async (page) => {
          const button = page.getByRole('button', { name: 'Share' });
          await button.focus();
          await page.keyboard.press('ArrowDown');
          await page.getByRole('menu').waitFor();
          await expect.poll(() => focused(page)).toBe('Copy the link');
          await page.keyboard.press('End');
          expect(await focused(page)).toBe('Print');
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('d');
          expect(await focused(page)).toBe('Drawing (SVG)');
          expect(await axeViolations(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
            PHONE.width,
          );
          await page.keyboard.press('Escape');
          expect(await page.getByRole('menu').count()).toBe(0);
          expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);

          await page.evaluate(() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error('Nobody may.'));
          });
          await page.keyboard.press('Enter');
          await page.getByRole('menuitem', { name: 'Copy the link' }).press('Enter');
          const field = page.getByRole('dialog').getByRole('textbox');
          await field.focus();
          expect(await page.evaluate(() => getSelection()?.toString())).toBe(
            `${app.url}/graph?issue=talks-venue`,
          );
          expect(await axeViolations(page)).toEqual([]);
          await page.keyboard.press('Escape');
          expect(await page.getByRole('dialog').count()).toBe(0);
        },
        { viewport: PHONE, bypassCSP: true },
      ));

    test('a citation, a frame with its preview, and GraphiQL with the question in it', () =>
      show(
        '/matrix?issue=talks-venue&stance=sceptical',
        async (page) => {
          const choose = async (name: string) => {
            await page.getByRole('button', { name: 'Share' }).click();
            await page.getByRole('menuitem', { name, exact: true }).click();
          };
          await choose('Cite');
          await page.getByRole('dialog').getByRole('textbox').first().waitFor();
          const [plain, bibtex] = await page.getByRole('dialog').getByRole('textbox').all();
          expect(await plain?.inputValue()).toMatch(
            /^Where should the talks between Putin and Zelensky be held\? Who stands where \(only sceptical\)\. Why are people unsure about a summit\? demarche, accessed \d+ \w+ \d{4}\. http:\/\/\S+\/matrix\?issue=talks-venue&stance=sceptical$/,
          );
          expect(await bibtex?.inputValue()).toContain('urldate = {2');
          await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

          await choose('Embed');
          const frame = page.frameLocator('dialog iframe');
          await frame.getByText('Hold the talks in Budapest').first().waitFor();
          await frame.getByRole('link', { name: 'Open the whole' }).waitFor();
          expect(await frame.locator('header.top').count()).toBe(0);
          expect(await frame.locator('.filters').isVisible()).toBe(false);
          expect(await frame.locator('.printed.head').innerText()).toContain('Who stands where');
          await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

          const graphiql = page.context().waitForEvent('page');
          await choose('Open the question in GraphiQL');
          const asked = await graphiql;
          await asked.getByText('query DiagramView').first().waitFor();
          await asked.getByText('"talks-venue"').first().waitFor();
        },
        { bypassCSP: true },
      ));

    test('a printed view has a heading, its key and its foot, and what is for the screen is gone', () =>
      show(
        '/matrix?issue=talks-venue&former=no',
        async (page) => {
          await page.locator('.printed.foot').waitFor({ state: 'attached' });
          await page.emulateMedia({ media: 'print' });
          const head = await page.locator('.printed.head').innerText();
          expect(head.split(/\s*\n\s*/)).toEqual([
            'Where should the talks between Putin and Zelensky be held? Who stands where',
            'Shown: without earlier stances.',
            '★ proposes',
            '? sceptical',
          ]);
          const foot = await page.locator('.printed.foot').innerText();
          expect(foot).toContain(
            'Source: “Why are people unsure about a summit?”.\n\n4 claims; no text says when they were said.',
          );
          expect(foot).toContain(`${app.url}/matrix?issue=talks-venue&former=no · printed `);
          for (const gone of ['.top', '.filters', '.panel'])
            expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
        },
        { bypassCSP: true },
      ));
  },
  async () => ({ url: app.url, stop: async () => {} }),
);
