import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { type Opened, openSeeded } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { axeViolations } from './axeViolations.ts';
import { useChromium } from './useChromium.ts';
import { PATIENCE, PHONE, WIDE } from './usePage.ts';

const DOCUMENT = 'putin-zelensky-talks';

useChromium('what is written from the page', (browser) => {
  let opened: Opened;
  let app: Started;
  beforeAll(async () => {
    opened = await openSeeded();
    app = await startApp(opened.store);
  });
  afterAll(async () => {
    await app.stop();
    await opened.discard();
  });

  let page: Page;
  let key: string;
  let ids: readonly string[];
  /** Each test writes under a name of its own. */
  let name: string;
  let tests = 0;
  beforeEach(async () => {
    tests += 1;
    name = `Ann ${tests}`;
    key = await makeKey(opened.store, { name, role: 'CODE' });
    ids = await recordThree(app, key);
    const context = await browser().newContext({ viewport: WIDE, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    await page.goto(`${app.url}/reader/${DOCUMENT}#key=${key}`);
    await page.getByRole('button', { name: 'My claims' }).click();
    await page.locator('.own').nth(2).waitFor();
  });
  afterEach(() => page.context().close());

  const own = (words: string) => page.locator('.own', { hasText: words });
  const status = (text: string) => page.locator('.notsent', { hasText: text });
  /** What became of the claims, with how often that was decided about each. */
  const became = async () => {
    const query =
      '{ claims(filter: { status: RETRACTED, recordedBy: "NAME" }) { nodes { id decisions { status } } } }';
    const { body } = await app.ask(query.replace('NAME', name));
    return body.data?.claims;
  };
  const retracted = (...which: readonly (string | undefined)[]) => ({
    nodes: expect.arrayContaining(
      which.map((id) => ({ id, decisions: [{ status: 'ACCEPTED' }, { status: 'RETRACTED' }] })),
    ),
  });

  test('two claims that were coded while the service was away are there once, after a reload; what is refused then is shown', async () => {
    await page.keyboard.press('Escape');
    // The form knows what claims can be about from when it was first opened.
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'On what' }).click();
    await page.getByRole('option', { name: 'Hold a three-way summit' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const { port } = new URL(app.url);
    await app.stop();
    await code(page, ['ArrowDown', 's'], 'Russia');
    await status('1 entry is not recorded yet').waitFor();
    await code(page, ['k'], 'Russia');
    await status('2 entries are not recorded yet').waitFor();
    await page.getByRole('button', { name: 'My claims' }).click();
    await undo(own('proposes'));
    await status('3 entries are not recorded yet').getByText('The service is not reached.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.reload().catch(() => undefined);
    app = await startApp(opened.store, {}, {}, Number(port));
    // Meanwhile the same person has undone one elsewhere.
    await decide(app, key, ids[2]);
    await page.goto(`${app.url}/reader/${DOCUMENT}`);
    await status('1 entry is not recorded yet').getByRole('button', { name: 'Show' }).click();
    await status('is RETRACTED').waitFor();
    const { body } = await app.ask(
      `{ claims(filter: { recordedBy: "${name}", target: "three-way-summit" }) { nodes { stance holder { slug } decisions { status } } } }`,
    );
    const decisions = [{ status: 'ACCEPTED' }];
    expect(body.data?.claims).toEqual({
      nodes: expect.arrayContaining(
        ['SUPPORTS', 'SCEPTICAL'].map((stance) => ({ stance, holder: { slug: 'russia' }, decisions })),
      ),
    });
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.locator('.notsent').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('is written once where the service wrote it and its answer was lost', async () => {
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (lost > 0 || !route.request().postData()?.includes('mutation')) return await route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await undo(own('undecided'));
    await status('1 entry is not recorded yet').waitFor();
    await page.getByRole('heading', { name: 'Undone 1 claim' }).waitFor();
    await page.locator('.notsent').waitFor({ state: 'detached' });
    expect(lost).toBe(1);
    expect(await became()).toEqual(retracted(ids[1]));
  });

  test('a claim is undone, recorded again as another, and gives up an earlier one: by keys and by dragging', async () => {
    await undo(own('takes part'));
    await page.getByRole('button', { name: 'Record again' }).click();
    await page.locator('.own .hint').getByText('Recorded again, as a new claim.').waitFor();
    await page.locator('.undo').waitFor();
    await own('undecided').getByRole('link').focus();
    await page.keyboard.press('r');
    await page.locator('.thisone:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.turnwords').waitFor();
    await page.keyboard.press('e');
    await page.locator('.turnwords blockquote').waitFor();
    await page.keyboard.press('Enter');
    await own('undecided').getByText('Gives up 1 earlier claim.').waitFor();
    await drag(page, own('undecided').first().locator('.drag'), own('takes part').first());
    await page.locator('.turnwords').waitFor();
    await page.keyboard.press('e');
    await page.locator('.turnwords blockquote').waitFor();
    await page.getByRole('button', { name: 'Record the change of mind' }).click();
    await own('undecided').getByText('Gives up 2 earlier claims.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const claims = `claims(filter: { recordedBy: "${name}", stance: [UNDECIDED] })`;
    const { body } = await app.ask(
      `{ ${claims} { nodes { supersedes { claim { stance } evidence { exact } } replaces { status } } } }`,
    );
    const evidence = [{ exact: expect.stringMatching(/^As world leaders .*Zelensky\.$/) }];
    const supersedes = ['DISCUSSES', 'PROPOSES'].map((stance) => ({ claim: { stance }, evidence }));
    expect(body.data?.claims).toEqual({
      nodes: [{ supersedes: expect.arrayContaining(supersedes), replaces: [{ status: 'RETRACTED' }] }],
    });
  });
});

/** Codes a claim by keys on the sentence that `e` selects, or that others lead to, of the first whom it names. */
async function code(page: Page, keys: readonly string[], namedAs: string): Promise<void> {
  await page.keyboard.press('e');
  await page.locator('.claimform').waitFor();
  for (const one of keys) await page.keyboard.press(one);
  await page.keyboard.press('1');
  await page.keyboard.press('t');
  await page.keyboard.type('three-way');
  await page.getByRole('option', { name: 'Hold a three-way summit' }).waitFor();
  await page.keyboard.press('Enter');
  const target = page.getByRole('combobox', { name: 'On what' });
  await expect.poll(() => target.inputValue(), { timeout: PATIENCE }).toBe('Hold a three-way summit');
  const field = page.getByRole('textbox', { name: 'Named in the text as' });
  await expect.poll(() => field.inputValue(), { timeout: PATIENCE }).toBe(namedAs);
  await field.press('Enter');
  await page.locator('.claimform').waitFor({ state: 'detached' });
}

function undo(claim: Locator): Promise<void> {
  return claim.getByRole('button', { name: 'Undo' }).click();
}

/** Somebody's claims on one question: proposing something, undecided, taking part. */
async function recordThree(app: Started, key: string): Promise<readonly string[]> {
  const claim = {
    holder: 'trump',
    holderText: 'Trump',
    target: 'talks-venue',
    quotes: [{ exact: 'Trump said' }],
  };
  const claims = [
    { ...claim, stance: 'DISCUSSES' },
    { ...claim, stance: 'UNDECIDED' },
    { ...claim, stance: 'PROPOSES', target: 'putin-zelensky-summit' },
  ];
  const query = `mutation M($claims: [ClaimInput!]!) { recordClaims(document: "${DOCUMENT}", claims: $claims) { faults { message } ids } }`;
  const answer = await app.post(JSON.stringify({ query, variables: { claims } }), {
    authorization: `Bearer ${key}`,
  });
  const { recordClaims } = (await answer.json()).data;
  expect(recordClaims.faults).toEqual([]);
  return recordClaims.ids;
}

async function decide(app: Started, key: string, id: string | undefined): Promise<void> {
  const query = `mutation { decide(claims: ["${id}"], status: RETRACTED) { faults { message } } }`;
  const answer = await app.post(JSON.stringify({ query }), { authorization: `Bearer ${key}` });
  expect((await answer.json()).data.decide.faults).toEqual([]);
}

async function drag(page: Page, from: Locator, onto: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await onto.boundingBox()];
  if (start === null || end === null) throw new Error('What is dragged is not shown.');
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + 20, { steps: 4 });
  await page.mouse.up();
}
