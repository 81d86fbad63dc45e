import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { type Opened, openSeeded } from '../api/seeded.ts';
import { axeViolations } from './axeViolations.ts';
import { chooseByTyping, declareInPage, fillRecord } from './coding/declareInPage.ts';
import { selectWords } from './coding/selectWords.ts';
import { PHONE, serveStore, usePage } from './usePage.ts';

const TEXT = '/reader/putin-zelensky-talks';
let opened: Opened;
let key = '';

usePage(
  'what claims speak of, declared beside the text',
  ({ show }) => {
    test('a proposal of the selected words, with its place made on the way, by keys', () =>
      show(`${TEXT}#key=${key}`, async (page) => {
        await ready(page);
        await selectWords(page, 'neutral places like Geneva');
        await page.getByRole('button', { name: 'New proposal' }).click();
        await page.keyboard.type('Hold the talks in Żabno');
        await page.keyboard.press('Tab');
        await page.keyboard.type('where');
        await page.keyboard.press('Tab');
        await page.keyboard.type('talks venue be held');
        await page.getByText('Nothing found for “talks venue be held”').waitFor();
        const issue = page.getByRole('combobox', { name: 'The question that it answers' });
        await chooseByTyping(page, issue, 'Where should the talks between Putin and Zelensky be held?');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Żabno');
        await page.keyboard.press('Enter');
        await fillRecord(page, { make: 'New place', moreLines: { Country: 'Poland' } });
        expect(await page.getByRole('textbox', { name: 'Its name in addresses' }).inputValue()).toBe(
          'hold-the-talks-in-zabno',
        );
        await page.getByRole('textbox', { name: 'Its name in addresses' }).press('Enter');
        await page.getByText('Recorded: Hold the talks in Żabno.').waitFor({ state: 'attached' });
        expect(
          await stored(
            page,
            '{ proposal(slug: "hold-the-talks-in-zabno") { kind issue { slug } place { slug country } evidence { exact } } }',
          ),
        ).toEqual({
          proposal: {
            kind: 'VENUE',
            issue: { slug: 'talks-venue' },
            place: { slug: 'zabno', country: 'Poland' },
            evidence: [{ exact: 'neutral places like Geneva' }],
          },
        });
      }));

    test('what is refused stands beside its field, and the nearest words can be taken', () =>
      show(
        `${TEXT}#key=${key}`,
        async (page) => {
          await ready(page);
          await page.getByRole('button', { name: 'New actor, question' }).click();
          await page.getByRole('button', { name: 'New office' }).click();
          const form = page.getByRole('group', { name: 'New office' });
          const words = form.getByRole('textbox', { name: 'The words that state it' });
          await words.fill('Finlands President Alexander Stub');
          await words.press('Control+Enter');
          await form.locator('.faults').first().waitFor();
          const wrong = form.locator('.field').filter({ has: page.locator('.faults') });
          expect(await wrong.allInnerTexts()).toEqual([
            'Who holds it\nThis is needed.',
            'What the text calls it\nThis is needed.',
          ]);
          expect(await axeViolations(page)).toEqual([]);
          const [scrolls, wide] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ]);
          expect(scrolls).toBe(wide);
          await chooseByTyping(page, form.getByRole('combobox', { name: 'Who holds it' }), 'Alexander Stubb');
          await form.getByRole('textbox', { name: 'What the text calls it' }).fill('President');
          await page.keyboard.press('Enter');
          await form.getByRole('button', { name: 'Take “Finland’s President Alexander Stubb”' }).click();
          await form.getByRole('button', { name: 'Record', exact: true }).click();
          await form.waitFor({ state: 'detached' });
        },
        { viewport: PHONE, colorScheme: 'dark', bypassCSP: true },
      ));

    test('what is there can be changed by whoever declared it: what is not touched stays', () =>
      show(`${TEXT}#key=${key}`, async (page) => {
        await ready(page);
        await page.keyboard.press('m');
        await declareInPage(page, {
          make: 'New actor',
          lines: { Name: 'Envoy Okoye' },
          kind: 1,
          moreLines: { 'Other names, one a line': 'the envoy' },
        });
        await page.getByRole('button', { name: 'New actor', exact: true }).click();
        const anew = page.getByRole('group', { name: 'New actor' });
        await page.keyboard.type('Another Okoye');
        await anew.getByRole('combobox', { name: 'Kind' }).selectOption('GROUP');
        await anew.getByRole('textbox', { name: 'Its name in addresses' }).fill('envoy-okoye');
        await page.keyboard.press('Enter');
        await anew.getByText('Something has this name in addresses already.').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('combobox', { name: 'Change what is there' }).fill('okoye');
        await page.getByRole('option', { name: 'Envoy Okoye (the envoy)' }).click();
        const form = page.getByRole('group', { name: 'Change: Envoy Okoye' });
        await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Tam Okoye');
        await page.keyboard.press('Enter');
        await form.waitFor({ state: 'detached' });
        expect(await stored(page, '{ actor(slug: "envoy-okoye") { name kind aliases } }')).toEqual({
          actor: { name: 'Tam Okoye', kind: 'PERSON', aliases: ['the envoy'] },
        });
      }));
  },
  async () => {
    opened = await openSeeded();
    key = await makeKey(opened.store, { name: 'dm', role: 'CODE' });
    return await serveStore(opened);
  },
);

async function ready(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New actor, question' }).waitFor();
}

function stored(page: Page, query: string): Promise<unknown> {
  return page.evaluate(async (asked) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: asked }),
    });
    return (await response.json()).data;
  }, query);
}
