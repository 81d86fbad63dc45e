import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordClaim } from '../../src/commands/Command.ts';
import { record } from '../../src/record.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import type { Store } from '../../src/stores/Store.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { ask, claim, dossier, words } from '../recording/graph.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { axeViolations } from './axeViolations.ts';
import { useChromium } from './useChromium.ts';
import { PATIENCE, PHONE } from './usePage.ts';

const draft = (sentence: string, exact: string, more: Partial<RecordClaim> = {}) =>
  claim('talks', sentence, {
    ...{ status: 'DRAFT', recordedBy: 'sue', method: 'MODEL', evidence: [words(exact)], ...more },
  });

/** In the order in which they are shown: by where their words stand. */
const DRAFTS = [
  draft('ann SUPPORTS geneva', 'Ann wants Geneva'),
  draft('ben SUPPORTS basel', 'Ben wants Basel', { holderText: 'Ben', stance: null }),
  draft('ann SCEPTICAL basel', 'Ann is wary of Basel'),
  draft('ann SUPPORTS basel', 'Now Ann wants Basel', { recordedBy: 'tom', method: 'HUMAN' }),
];

useChromium('the review of drafts', (browser) => {
  let store: Store;
  let app: Started;
  let keys: Readonly<Record<'REVIEW' | 'READ' | 'SUGGEST', string>>;
  beforeAll(async () => {
    store = await openTemporary();
    await record(store, dossier('talks', [claim('talks', 'ann OBJECTS geneva')]));
    keys = {
      REVIEW: await makeKey(store, { name: 'Rita', role: 'REVIEW' }),
      READ: await makeKey(store, { name: 'Rob', role: 'READ' }),
      SUGGEST: await makeKey(store, { name: 'sue', role: 'SUGGEST' }),
    };
    app = await startApp(store);
  });
  afterAll(async () => {
    await app?.stop();
    await store?.close();
  });

  async function show(path: string, key: string | null, work: (page: Page) => Promise<void>) {
    const context = await browser().newContext({ reducedMotion: 'reduce', bypassCSP: true });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    try {
      await page.goto(`${app.url}${path}${key === null ? '' : `#key=${key}`}`);
      await work(page);
    } finally {
      await context.close();
    }
  }
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent ?? null);
  /** What was decided on drafts, one line each, in order: `Rita ACCEPTED Ann supports: Meet in Geneva.` */
  const decided = async (): Promise<string[]> => {
    const query =
      '{ changes(first: 100, kind: "decide") { nodes { by decisions { nodes { status note claim { text } } } } } }';
    const { changes } = await ask(store, query, {}, { seesDrafts: true });
    return changes.nodes.flatMap(({ by, decisions }: Decided) =>
      decisions.nodes.map(
        ({ status, note, claim }) => `${by} ${status} ${claim.text}${note ? ` (${note})` : ''}`,
      ),
    );
  };

  test('goes on by keys, and each decision is made, told, and taken back where that can be', async () => {
    const ids: string[] = [];
    for (const one of DRAFTS) ids.push(...(await record(store, [one])).recorded);
    await show('/review', keys.REVIEW, async (page) => {
      const cards = page.locator('.draft');
      const told = page.locator('.decided');
      await cards.nth(3).waitFor();
      expect(await cards.first().locator('.would').innerText()).toBe(
        'If it is accepted\n\nAnn · Meet in Geneva\n\nNow\n− objects\nThen\n+± supports (and takes the other side as well)\n−± objects (and takes the other side as well)',
      );
      expect(await cards.first().innerText()).toContain('Coded by sue, by a model, on');
      await expect.poll(() => focused(page)).toBe('Ann supports: Meet in Geneva.');
      await page.keyboard.press('Enter');
      await told.getByText('Accepted: Ann supports: Meet in Geneva.').waitFor();
      expect([await cards.count(), await focused(page)]).toEqual([
        3,
        'Ben says something of: Meet in Basel.',
      ]);
      expect(await cards.first().innerText()).toContain('Its stance is left to a person');
      // It cannot be accepted, and nothing is asked for that would be refused.
      await page.keyboard.press('Enter');
      await page.keyboard.press('z');
      await told.getByText('Taken back: Ann supports: Meet in Geneva.').waitFor();

      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('x');
      await page.keyboard.press('Enter');
      const why = cards.nth(1).getByLabel('Why is it rejected?');
      await why.press('Enter');
      await cards.nth(1).getByRole('alert').getByText('Say why').waitFor();
      await why.fill('the dog is wary');
      await why.press('Enter');
      await told.getByText('Rejected: Ann is sceptical').waitFor();
      expect(await focused(page)).toBe('Ann supports: Meet in Basel.');
      expect(await decided()).toEqual([
        'Rita ACCEPTED Ann supports: Meet in Geneva.',
        'Rita RETRACTED Ann supports: Meet in Geneva.',
        'Rita REJECTED Ann is sceptical: Meet in Basel. (the dog is wary)',
      ]);

      const fast = { do: 'decide', at: ['claims'], status: 'ACCEPTED', by: 'Faster', note: null } as const;
      await record(store, [{ ...fast, claim: ids[3] ?? '' }]);
      await page.keyboard.press('Enter');
      await page
        .getByRole('alert')
        .filter({ hasText: /^“Ann supports: Meet in Basel.” – nothing was decided here: .*Faster/ })
        .waitFor();
      expect([await cards.count(), await focused(page)]).toEqual([
        1,
        'Ben says something of: Meet in Basel.',
      ]);
      await page.keyboard.press('c');
      // The form has the keys, and what is recorded in it takes the place of the draft.
      await page.getByRole('heading', { name: 'A claim, corrected' }).waitFor();
      expect(new URL(page.url()).search).toBe(`?claim=${ids[1]}&change=yes`);
      await page.keyboard.press('s');
      await page.keyboard.press('Enter');
      await page.locator('.told').getByText('Recorded: Ben supports: Meet in Basel.').waitFor();
      await page.getByRole('link', { name: 'Drafts' }).click();
      await page.getByRole('heading', { name: 'No draft waits to be decided on.' }).waitFor();
    });
    const { claim: gone } = await ask(
      store,
      'query ($id: ID!) { claim(id: $id) { status replacedBy { status stance recordedBy method } } }',
      { id: ids[1] },
      { seesDrafts: true },
    );
    expect(gone).toEqual({
      status: 'RETRACTED',
      replacedBy: { status: 'ACCEPTED', stance: 'SUPPORTS', recordedBy: 'Rita', method: 'HUMAN' },
    });
  });

  test('several are accepted by one mutation, with the mouse, on a phone, in the dark', async () => {
    const hedged = { hedged: true };
    for (const one of DRAFTS.slice(0, 3)) await record(store, [{ ...one, ...hedged }]);
    const before = (await decided()).length;
    await show('/review?by=sue', keys.REVIEW, async (page) => {
      await page.setViewportSize(PHONE);
      await page.locator('.draft').nth(2).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
      await page.getByText('1 of them cannot be accepted').waitFor();
      await page.getByRole('checkbox').last().check();
      await page.getByRole('button', { name: 'Accept 1 selected' }).waitFor();
      await page.getByRole('checkbox').last().uncheck();
      await page.getByRole('button', { name: 'Accept all 2 shown' }).click();
      await page.locator('.decided').getByText('Accepted: 2 drafts').waitFor();
      await page.getByRole('heading', { name: '1 draft waits' }).waitFor();
      await page.getByLabel('Coded').selectOption('by hand');
      await page.getByRole('heading', { name: 'No draft is cut out by this.' }).waitFor();
      expect(new URL(page.url()).search).toBe('?method=human&by=sue');
    });
    const { changes } = await ask(
      store,
      '{ changes(first: 100, kind: "decide") { nodes { seq decisions { totalCount } } } }',
    );
    expect(changes.nodes.at(-1).decisions.totalCount).toBe(2);
    expect((await decided()).length).toBe(before + 2);
  });

  test('who may not decide is told which right it takes', async () => {
    await show('/review', null, async (page) => {
      await page.getByText('Drafts are shown to those who have a key').waitFor();
    });
    await show('/review', keys.READ, async (page) => {
      await page.getByText('You are Rob, and your key may read only.').waitFor();
    });
    await show('/review', keys.SUGGEST, async (page) => {
      const card = page.locator('.draft').first();
      await card.waitFor();
      await page.getByText('Your key takes back your own drafts.').waitFor();
      expect(await card.getByRole('button', { name: /Accept|Reject/ }).count()).toBe(0);
      await card.getByRole('button', { name: 'Take back' }).click();
      await page.locator('.decided').getByText('Taken back: Ben').waitFor();
      await page.getByRole('heading', { name: 'No draft waits to be decided on.' }).waitFor();
    });
  });

  test('two readings of a text stand side by side, with what is not the same in them', async () => {
    await record(store, [
      ...DRAFTS.slice(2).map((one) => ({
        ...one,
        status: 'ACCEPTED' as const,
        recordedBy: 'tom',
        hedged: true,
      })),
      {
        ...claim('talks', 'ben SCEPTICAL basel', { recordedBy: 'tom', evidence: [words('Ben wants Basel')] }),
      },
      {
        ...claim('talks', 'ben SUPPORTS basel', { recordedBy: 'ula', evidence: [words('Ben wants Basel')] }),
      },
    ]);
    await show('/readings/talks?coder=tom&coder=ula', null, async (page) => {
      const places = page.locator('.difference');
      await page.getByRole('heading', { name: 'They differ in 4 places' }).waitFor();
      expect(await places.first().innerText()).toBe(
        '“Ben wants Basel”\ntom\nHolder\nBen\nStance\n≠ ? sceptical\n(differs)\nOn\nMeet in Basel\n\nThe claim\n\nula\nHolder\nBen\nStance\n≠ + supports\n(differs)\nOn\nMeet in Basel\n\nThe claim',
      );
      await page.getByLabel('The other').selectOption('dm');
      await page.waitForURL(`${app.url}/readings/talks?coder=tom&coder=dm`);
      await page.getByRole('heading', { name: 'They differ in 5 places' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    });
  });
});

interface Decided {
  readonly by: string;
  readonly decisions: {
    readonly nodes: readonly {
      readonly status: string;
      readonly note: string | null;
      readonly claim: { readonly text: string };
    }[];
  };
}
