import { expect, test } from 'vitest';
import { record } from '../../src/record.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import { openSeeded } from '../api/seeded.ts';
import { putDocument } from '../recording/graph.ts';
import { axeViolations } from './axeViolations.ts';
import { PHONE, serveStore, usePage } from './usePage.ts';

const PIER =
  'The sexton gave no answer. The pier is old. It creaks.\n\nThe duke wants a new pier. Nobody else spoke.';
const keys = { code: '', suggest: '' };

usePage(
  'the sentences of a text',
  ({ show }) => {
    test('are gone through by key, left out with a reason, and that is taken back', () =>
      show(`/reader/pier#key=${keys.code}`, async (page) => {
        const bar = page.getByRole('group', { name: 'Sentences' });
        const left = async (open: string) => await bar.getByText(`${open} open`).waitFor();
        await left('5 sentences of 5 are');
        await page.keyboard.press('j');
        expect(await bar.locator('p').innerText()).toBe('open: “The sexton gave no answer.”');
        await page.keyboard.press('x');
        await page.keyboard.press('2');
        await left('4 sentences of 5 are');
        await page.keyboard.press('j');
        await page.keyboard.press('Shift+J');
        expect(await bar.locator('p').innerText()).toBe('open: “It creaks.”');
        await page.keyboard.press('k');
        expect(await bar.locator('p').innerText()).toBe('open: “The pier is old.”');
        // What is coded of it is selected with its own key.
        await page.keyboard.press('e');
        expect(await page.locator('.coding blockquote').innerText()).toBe('“The pier is old.”');
        await page.keyboard.press('Escape');
        // What else can be done stays in reach, and the sentence is left by the same key.
        expect(await page.getByRole('button', { name: 'My claims' }).isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await bar.locator('p').count()).toBe(0);
        await page.reload();
        await left('4 sentences of 5 are');
        await page.keyboard.press('Shift+J');
        expect(await bar.locator('p').innerText()).toBe(
          'left out: “The sexton gave no answer.” left out by ada: no stance',
        );
        await page.keyboard.press('x');
        await left('5 sentences of 5 are');
      }));

    test('are marked beside the text on a phone, and left out by touch', () =>
      show(
        `/reader/pier#key=${keys.code}`,
        async (page) => {
          const bar = page.getByRole('group', { name: 'Sentences' });
          await bar.getByRole('button', { name: /^The next open sentence/ }).tap();
          await bar.getByRole('button', { name: 'Leave out' }).tap();
          await bar.getByRole('button', { name: /no holder/ }).tap();
          await bar.getByText('4 sentences of 5 are open').waitFor();
          await page.locator('.sentencemarks .leftOut').waitFor();
          expect(await page.locator('.sentencemarks .open').count()).toBe(4);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
          expect(await axeViolations(page)).toEqual([]);
        },
        { viewport: PHONE, hasTouch: true, colorScheme: 'dark', bypassCSP: true },
      ));

    test('are not left out by who only suggests', () =>
      show(`/reader/pier#key=${keys.suggest}`, async (page) => {
        const bar = page.getByRole('group', { name: 'Sentences' });
        await bar.getByRole('button', { name: /^The next open sentence/ }).click();
        expect(await bar.getByRole('button', { name: 'Leave out' }).count()).toBe(0);
      }));
  },
  async () => {
    const opened = await openSeeded();
    await record(opened.store, [putDocument('pier', { text: PIER, language: 'en' })]);
    keys.code = await makeKey(opened.store, { name: 'ada', role: 'CODE' });
    keys.suggest = await makeKey(opened.store, { name: 'sue', role: 'SUGGEST' });
    return await serveStore(opened);
  },
);
