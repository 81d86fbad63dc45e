import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { record } from '../../src/record.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import { revokeKey } from '../../src/rights/revokeKey.ts';
import { type Opened, openSeeded } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { claim, dossier } from '../recording/graph.ts';
import { useChromium } from './useChromium.ts';
import { PATIENCE } from './usePage.ts';

useChromium('the key of a tab', (browser) => {
  let opened: Opened;
  let key: string;
  beforeAll(async () => {
    opened = await openSeeded();
    key = await makeKey(opened.store, { name: 'Rob', role: 'READ' });
  });
  afterAll(() => opened?.discard());

  let app: Started;
  let page: Page;
  /** What was sent with each call of GraphQL, and every address that was asked for. */
  let sent: (string | undefined)[];
  let addresses: string[];
  beforeEach(async () => {
    const context = await browser().newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    [sent, addresses] = [[], []];
    page.on('request', (request) => {
      addresses.push(request.url());
      if (request.method() === 'POST') sent.push(request.headers().authorization);
    });
  });
  afterEach(async () => {
    await page.context().close();
    await app.stop();
  });

  test('is taken out of the address, kept for the tab and sent with whatever is asked', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    await page.goto(`${app.url}/graph?issue=talks-venue#key=${key}`);
    await page.locator('.edge').first().waitFor();
    expect(page.url()).toBe(`${app.url}/graph?issue=talks-venue`);
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.locator('.turn, .course').first().waitFor();
    await page.reload();
    await page.locator('.turn, .course').first().waitFor();
    expect(sent.length).toBeGreaterThan(2);
    expect(new Set(sent)).toEqual(new Set([`Bearer ${key}`]));
    expect(addresses.filter((address) => address.includes(key))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });

  test('leads from the address of a claim to its words', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    const query = JSON.stringify({ query: '{ claims(first: 1) { nodes { id } } }' });
    const asked = await app.post(query, { authorization: `Bearer ${key}` });
    const { id } = (await asked.json()).data.claims.nodes[0];
    await page.goto(`${app.url}/claim/${id}#key=${key}`);
    await page.locator('.claim.current').waitFor();
    expect(page.url()).toBe(`${app.url}/reader/putin-zelensky-talks?claim=${id}`);
    await page.goto(`${app.url}/claim/none`);
    await page.getByRole('heading', { name: 'There is no such claim' }).waitFor();
  });

  test('leads to a draft too, where it may see drafts', async () => {
    app = await startApp(opened.store);
    await record(opened.store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
    const draft = claim('talks', 'ann OBJECTS basel', { status: 'DRAFT', recordedBy: 'Sue' });
    const { recorded } = await record(opened.store, [draft]);
    await page.goto(`${app.url}/claim/${recorded[0]}`);
    await page.getByRole('heading', { name: 'There is no such claim' }).waitFor();
    const sue = await makeKey(opened.store, { name: 'Sue', role: 'SUGGEST' });
    await page.goto(`${app.url}/claim/${recorded[0]}#key=${sue}`);
    await page.locator('.claim.current').waitFor();
    expect(page.url()).toBe(`${app.url}/reader/talks?claim=${recorded[0]}`);
  });

  test('may come later, in an address that is opened in the same tab', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    await page.goto(`${app.url}/graph`);
    await page.getByText('Reading needs a key here: send it as').waitFor();
    expect(new Set(sent)).toEqual(new Set([undefined]));
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `key=${key}`);
    await page.locator('.edge').first().waitFor();
    expect(page.url()).toBe(`${app.url}/graph`);
  });

  test('is forgotten when it is no longer good, and what all may read is read without it', async () => {
    app = await startApp(opened.store);
    const gone = await makeKey(opened.store, { name: 'Gone', role: 'READ' });
    await revokeKey(opened.store, 'Gone');
    await page.goto(`${app.url}/graph#key=${gone}`);
    await page.getByText('The key of this tab is no longer good').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.edge').first().waitFor();
    expect(new Set(sent)).toEqual(new Set([`Bearer ${gone}`, undefined]));
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('is given in the menu, says who one is there, and is forgotten there', async () => {
    app = await startApp(opened.store);
    const code = await makeKey(opened.store, { name: 'Carla', role: 'CODE' });
    await page.goto(`${app.url}/about`);
    const openDialog = async () => {
      await page.locator('.settings summary').click();
      await page.getByRole('button', { name: 'Your key …' }).click();
    };
    const dialog = page.getByRole('dialog', { name: 'Your key' });
    await openDialog();
    await dialog.getByText('You read without a key.').waitFor();
    const give = async (text: string) => {
      await dialog.getByLabel('Key', { exact: true }).fill(text);
      await page.keyboard.press('Enter');
    };
    await give('demarche_short');
    await dialog.getByRole('alert').getByText('This is no key: one begins with').waitFor();
    await give(`demarche_${'x'.repeat(43)}`);
    await dialog.getByRole('alert').getByText('This key is not known here').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await give(`${app.url}/graph#key=${code}`);
    await page.locator('.top .who').getByText('Carla').waitFor();
    expect(await page.locator('.top .who').innerText()).toBe('Carla codes');
    await openDialog();
    await dialog.getByText('You are Carla. This key may add texts').waitFor();
    await dialog.getByRole('button', { name: 'Forget the key' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.howto').waitFor();
    expect([await page.locator('.viewer').count(), await page.evaluate(() => sessionStorage.length)]).toEqual(
      [0, 0],
    );
  });

  test('is sent by GraphiQL too', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.goto(`${app.url}/graphql#key=${key}`);
    expect((await answered).status()).toBe(200);
    expect(sent).toContain(`Bearer ${key}`);
    expect(page.url()).toBe(`${app.url}/graphql`);
  });
});
