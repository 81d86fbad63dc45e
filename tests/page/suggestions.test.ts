import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { openSeeded } from '../api/seeded.ts';
import { axeViolations } from './axeViolations.ts';
import { PHONE, serveStore, usePage } from './usePage.ts';

let key = '';
const TEXT = [
  'Emmanuel Macron said that the summit should be held in Geneva. Nothing else was decided.',
  'Kyiv is wary of talks in Moscow. The Kremlin refused to pay.',
].join('\n');

usePage(
  'suggestions beside a text',
  ({ show, url }) => {
    const ask = async (query: string, variables: object) => {
      const response = await fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()).data;
    };
    const addText = (slug: string, language: string, text: string) =>
      ask('mutation ($input: DocumentInput!) { addDocument(input: $input) { faults { message } } }', {
        input: { slug, title: slug, language, text },
      });
    const current = (page: Page) => page.locator('.suggestion.current');

    test('are gone through by keys, dismissed, and taken into the form, which has no stance yet', async () => {
      await addText('short-talks', 'en', TEXT);
      await show(`/reader/short-talks#key=${key}`, async (page) => {
        await page.locator('.deskbar').waitFor();
        await page.keyboard.press('g');
        await current(page).waitFor();
        expect(await page.locator('.suggestion blockquote').allInnerTexts()).toEqual([
          '“Emmanuel Macron said that the summit should be held in Geneva”',
          '“Kyiv is wary of talks in Moscow”',
          '“The Kremlin refused to pay”',
        ]);
        expect(await current(page).locator('p').first().innerText()).toBe(
          'Emmanuel Macron, named as “Emmanuel Macron” – “Emmanuel Macron” is the name of Emmanuel Macron',
        );
        expect(await axeViolations(page)).toEqual([]);
        await page.keyboard.press('d');
        expect(await current(page).locator('blockquote').innerText()).toBe(
          '“Kyiv is wary of talks in Moscow”',
        );
        await page.keyboard.press('g');
        expect(await current(page).locator('blockquote').innerText()).toBe('“The Kremlin refused to pay”');
        await page.keyboard.press('g');
        await page.keyboard.press('Enter');
        await page.locator('.claimform').waitFor();
        expect(await page.locator('.claimform blockquote').innerText()).toBe(
          '“Kyiv is wary of talks in Moscow”',
        );
        // Offered, and not chosen.
        expect(await page.locator('.stancechoice [aria-pressed=true]').count()).toBe(0);
        expect(await page.locator('.stancechoice .offered').innerText()).toMatch(/sceptical/);
        await page.keyboard.press('t');
        await page.keyboard.type('talks in Moscow');
        await page.keyboard.press('Enter');
        await page.locator('.claimform h2').focus();
        await page.keyboard.press('Enter');
        expect(await page.locator('.claimform .faults').first().innerText()).toBe('Stance: this is needed.');
        await page.keyboard.press('k');
        await page.locator('.claimform h2').focus();
        await page.keyboard.press('Enter');
        // Back at what is left.
        await page.locator('.claimform').waitFor({ state: 'detached' });
        await expect
          .poll(() => page.locator('.suggestion blockquote').allInnerTexts())
          .toEqual(['“The Kremlin refused to pay”']);
        expect(await page.locator('.coding').innerText()).toContain('Coded already: 1');
        await page.getByRole('button', { name: 'Show again' }).click();
        expect(await page.locator('.suggestion').count()).toBe(2);
      });
      const { claims } = await ask(
        `query ($filter: ClaimFilter) { claims(filter: $filter) { nodes {
          holder { slug } holderText stance target { slug } method suggester suggestionChanged evidence { exact }
        } } }`,
        { filter: { document: 'short-talks' } },
      );
      expect(claims.nodes).toEqual([
        {
          ...{ holder: { slug: 'ukrainian-government' }, holderText: 'Kyiv', stance: 'SCEPTICAL' },
          ...{ target: { slug: 'moscow-venue' }, method: 'HUMAN', suggester: 'rules', suggestionChanged: [] },
          evidence: [{ exact: 'Kyiv is wary of talks in Moscow' }],
        },
      ]);
    });

    test('say where a language has no rules, and fit a phone', async () => {
      await addText(
        'sanottu',
        'fi',
        'Ministeri oli hiljaa. “Emme maksa mitään tullia tänä vuonna”, hän sanoi.',
      );
      await show(
        `/reader/sanottu#key=${key}`,
        async (page) => {
          await page.getByRole('button', { name: 'Suggestions' }).tap();
          expect(await page.locator('.coding .notice').innerText()).toMatch(/^There are no rules for /);
          expect(await page.locator('.suggestion blockquote').allInnerTexts()).toEqual([
            '““Emme maksa mitään tullia tänä vuonna””',
          ]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBe(PHONE.width);
          expect(await axeViolations(page)).toEqual([]);
          await page.getByRole('button', { name: 'Take into the form' }).tap();
          expect(await page.locator('.claimform blockquote').innerText()).toBe(
            '““Emme maksa mitään tullia tänä vuonna””',
          );
        },
        { viewport: PHONE, hasTouch: true, isMobile: true },
      );
    });
  },
  async () => {
    const opened = await openSeeded();
    key = await makeKey(opened.store, { name: 'kim', role: 'CODE' });
    return await serveStore(opened);
  },
);
