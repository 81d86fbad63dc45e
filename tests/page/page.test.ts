import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seedStore } from '../../src/seedStore.ts';
import { authorIn, executing } from '../api/mutations/executing.ts';
import { openSeeded, SEED } from '../api/seeded.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { axeViolations } from './axeViolations.ts';
import { begun, PATIENCE, type PageUse, PHONE, serveStore, usePage, WIDE } from './usePage.ts';

const BUDAPEST = 'Ukrainian government · sceptical · Hold the talks in Budapest';

usePage('the page on the embedded store', testPage);

usePage(
  'the page of a revised text',
  ({ show, url }) => {
    test('leads to the later version, and its claims moved and were not corrected', async () => {
      const question =
        '{ document(slug: "putin-zelensky-talks") { claims(first: 1, filter: { status: RETRACTED }) { nodes { id } } } }';
      const asked = await fetch(`${url()}/graphql?query=${encodeURIComponent(question)}`);
      const [{ id }] = (await asked.json()).data.document.claims.nodes;
      await show(`/reader/putin-zelensky-talks?claim=${id}`, async (page) => {
        await page.locator('dt', { hasText: 'Later version' }).waitFor();
        expect(await page.locator('dt', { hasText: 'Corrected' }).count()).toBe(0);
        const link = page.locator('header a', { hasText: 'Why are people unsure about a summit?' });
        expect(await link.getAttribute('href')).toBe('/reader/putin-zelensky-talks-2');
        for (const size of [PHONE, { width: 768, height: 1024 }, WIDE]) {
          await page.setViewportSize(size);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
        }
      });
    });
  },
  async () => {
    const opened = await openSeeded();
    const run = executing(opened.store);
    const text = Object((await run('{ document(slug: "putin-zelensky-talks") { text } }', {}, null)).data)
      .document.text;
    const revise =
      'mutation ($text: String!) { reviseDocument(slug: "putin-zelensky-talks", text: $text) { faults { message } } }';
    const reviewer = await authorIn(opened.store, 'Rita', 'REVIEW');
    await run(revise, { text: `Corrected.\n\n${text}` }, reviewer);
    return await serveStore(opened);
  },
);

// One walk is enough: that the stores give the same answers is tested operation by operation.
useNeo4j('the page', ({ open }) => {
  usePage('in Chromium', testWalk, async () => {
    const store = await open();
    await seedStore(store, SEED);
    return await serveStore({ store, discard: () => store.close() });
  });
});

/** Chooses in a field of the filter, of what it offers before anything is typed. */
async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: text }).click();
}

/** From a question to the words behind an answer to it. */
function testWalk({ show }: PageUse): void {
  test('who objects to a venue is found, and the sentence read', () =>
    show('/graph', async (page) => {
      await choose(page, 'Question', 'Where should the talks between Putin and Zelensky be held?');
      await page.waitForFunction(() => document.querySelectorAll('.edge').length === 4);
      const objections = page.locator('.edge.sceptical, .edge.objects');
      expect(
        await objections.evaluateAll((all) => all.map((edge) => edge.getAttribute('aria-label')).sort()),
      ).toEqual([BUDAPEST, 'Ukrainian government · sceptical · Hold the talks in Moscow']);
      await page.getByRole('link', { name: BUDAPEST }).dispatchEvent('click');
      const panel = page.getByRole('complementary', { name: 'Evidence' });
      await panel.getByRole('link', { name: 'Read in the article' }).waitFor();
      expect(await panel.locator('mark').allTextContents()).toEqual([
        'Kyiv is still wary of suggested places like Moscow or Budapest',
        '(the reason:) People are suspicious of Hungary’s capital since Prime Minister Viktor Orban has deep relations to Russia and Moscow has just said that the conflict has been won',
      ]);
      expect(await panel.locator('dd').first().textContent()).toBe('“Kyiv”');
      await panel.getByRole('link', { name: 'Read in the article' }).click();
      await page.locator('.passage.chosen').first().waitFor();
      expect((await page.locator('.passage.chosen').allTextContents()).join('')).toContain(
        'Kyiv is still wary of suggested places like Moscow or Budapest',
      );
      expect(await page.locator('.passage.chosen').first().isVisible()).toBe(true);
      expect(await page.locator('.claim.current h3').textContent()).toBe(
        'Kyiv is wary of holding the talks in Budapest',
      );
    }));
}

/** What else is found and read, and how it is gone through. */
function testPage(use: PageUse): void {
  testWalk(use);
  const { url, browser, show } = use;

  test('a shared address shows the same', async () => {
    const seen = async (page: Page) => {
      await page.locator('.view[aria-busy="false"]').waitFor();
      await page.locator('.panel mark').first().waitFor();
      return await page.locator('.stage').innerText();
    };
    const first = await show('/', async (page) => {
      await choose(page, 'Actor', 'Donald Trump');
      await page.getByRole('link', { name: 'Matrix' }).click();
      await page.getByRole('checkbox', { name: 'discusses' }).uncheck();
      await page.getByRole('link', { name: /objects · The U.S. sends American soldiers/ }).click();
      const text = await seen(page);
      return { text, path: page.url().slice(url().length) };
    });
    expect(first.path).toContain('/matrix?actor=trump&stance=proposes');
    expect(await show(first.path, seen)).toBe(first.text);
  });

  test('a citation is copied with holder, words, document and address', () =>
    show(
      '/matrix?target=budapest-venue',
      async (page) => {
        await page.locator('.cell').first().click();
        await page.getByRole('button', { name: 'Copy citation' }).click();
        await page.getByRole('button', { name: 'Copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(
          /^Ukrainian government \(“Kyiv”\), in the words of the text: “Kyiv is still wary of suggested places like Moscow or Budapest” … “People .+ won”\. In: Why are people unsure about a summit\? https:\/\/demarche\.example\/claim\/\w+$/,
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('Back and Forward go through what was seen', () =>
    show('/graph', async (page) => {
      await page.getByRole('link', { name: 'Timeline' }).click();
      await page.locator('.turn').first().waitFor();
      await page.goBack();
      await page.locator('.columns').waitFor();
      await page.goForward();
      await page.locator('.turn').first().waitFor();
    }));

  test('the search leads to actors, proposals and words', () =>
    show(
      '/graph',
      async (page) => {
        const box = page.getByRole('combobox', { name: 'Search' });
        await box.fill('gen');
        await page.getByRole('option').first().waitFor();
        expect(await page.getByRole('option').first().textContent()).toBe(
          'Proposal Hold the talks in Geneva',
        );
        await box.press('ArrowDown');
        await box.press('Enter');
        await page.waitForURL(/\/proposal\/geneva-venue$/);
        await page.getByRole('heading', { name: 'Hold the talks in Geneva' }).waitFor();
        await box.fill('regular stream');
        await page.getByRole('option', { name: /^Document .* regular stream / }).click();
        await page.waitForURL(/\/reader\/putin-zelensky-talks\?found=\d+-\d+$/);
        const mark = page.locator('.article mark');
        await mark.first().waitFor();
        expect((await mark.allTextContents()).join('')).toBe('regular stream');
        await expect.poll(() => mark.first().evaluate(isInView)).toBe(true);
        await box.fill('zzz');
        await page.getByRole('search').getByText('Nothing found for “zzz”.').waitFor();
        // Enter alone leads to all results, in groups with counts; one group has pages of its own.
        await box.fill('putin');
        await box.press('Enter');
        await page.waitForURL(/\/search\?q=putin$/);
        await page.getByRole('heading', { name: '“putin”: 37 found' }).waitFor();
        expect(await page.locator('.results h2').allInnerTexts()).toEqual([
          'Actors 1',
          'Questions 3',
          'Proposals 7',
          'Statements 3',
          'Claims 11',
          'Quoted words 11',
          'Documents 1',
        ]);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
        }
        await page.getByRole('link', { name: 'Show all 11' }).first().click();
        await page.waitForURL(/\/search\?q=putin&in=claim$/);
        await expect.poll(() => page.locator('.results li').count()).toBe(11);
      },
      { bypassCSP: true },
    ));

  test('empty views say why; what fails says so and can be tried again', async () => {
    await show('/graph?actor=nobody', async (page) => {
      await page.getByText('There is no actor “nobody” in the graph.').waitFor();
    });
    await show('/graph?actor=putin&actor=macorn', async (page) => {
      const unknown = page.getByRole('alert').filter({ hasText: 'There is no actor “macorn” in the graph.' });
      await unknown.getByRole('link', { name: 'Emmanuel Macron' }).click();
      await page.waitForURL(/\/graph\?actor=putin&actor=macron$/);
      await unknown.waitFor({ state: 'detached' });
    });
    await show('/graph?actor=putin&issue=talks-venue', async (page) => {
      await page.getByText('Nobody is counted for having said nothing.').waitFor();
    });
    await show('/reader/nothing', async (page) => {
      await page.getByText('There is no document “nothing”').waitFor();
      for (const [path, sentence] of [
        ['/?group=macorn', 'No position here is of a group “macorn”. Called alike: Emmanuel Macron'],
        ['/matrix?closed=macorn', 'There is no actor “macorn” in the graph. Called alike: Emmanuel Macron'],
        ['/reader/putin-zelensky-talks?passage=p', 'There is no passage “p” in this text'],
        ['/graph?after=garbage', '“after=garbage” is no place in this list'],
        ['/graph?isue=talks-venue', 'An address of this page does not take: isue.'],
      ] as const) {
        await page.goto(url() + path);
        await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
        expect(await page.getByRole('alert').count()).toBe(1);
      }
    });
    const context = await browser().newContext({ viewport: WIDE });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(`${url()}/graph`);
    await begun(page);
    await page.locator('.edge').first().waitFor();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.getByRole('alert').getByText('A part of the page did not arrive.').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.turn').first().waitFor();
    await context.close();
  });

  test('a line is followed to its words and back with the keyboard alone', () =>
    show('/graph?issue=talks-venue', async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      await page.locator('.edge').first().waitFor();
      for (let tabs = 0; tabs < 40 && !(await focused()).includes('·'); tabs += 1)
        await page.keyboard.press('Tab');
      for (let steps = 0; steps < 10 && (await focused()) !== BUDAPEST; steps += 1)
        await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(BUDAPEST);
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toBe('Ukrainian government – only this');
      await page.keyboard.press('ArrowRight');
      for (let steps = 0; steps < 10 && (await focused()) !== BUDAPEST; steps += 1)
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.panel mark').first().waitFor();
      const heading = () => page.evaluate(() => document.activeElement?.textContent);
      await expect.poll(heading).toBe('? Ukrainian government is sceptical of: Hold the talks in Budapest');
      await expect.poll(() => page.getByRole('status').textContent()).toBe('1 claim');
      await page.keyboard.press('Escape');
      await page.locator('.panel.idle').waitFor();
      await expect.poll(focused).toBe(BUDAPEST);
    }));
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
