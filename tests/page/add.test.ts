import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { openEmpty } from '../api/seeded.ts';
import { startApp } from '../api/startApp.ts';
import { madeDocx, paragraph } from '../extraction/madeDocx.ts';
import { madePdf } from '../extraction/madePdf.ts';
import { axeViolations } from './axeViolations.ts';
import { PHONE, usePage } from './usePage.ts';

let codes: string;
let suggests: string;

/** A file as it is chosen. */
function file(name: string, content: string | Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

const choose = (page: Page, chosen: ReturnType<typeof file>) =>
  page.getByLabel('Choose a file').setInputFiles(chosen);
const text = (page: Page) => page.getByRole('textbox', { name: 'The text' });
const keep = (page: Page) => page.getByRole('button', { name: 'Keep this text' }).click();

const WORDS = 'The mayor of Port Lisse suggested meeting on the ferry.';

usePage(
  'adding texts',
  ({ show }) => {
    test('pasted, and one file of each kind: looked over, kept, and read', () =>
      show(`/add#key=${codes}`, async (page) => {
        const files = [
          file('one.txt', `${WORDS} One.`),
          file('two.md', `# Two\n\n*${WORDS}*`),
          file('three.html', `<title>Three</title><h1>Three</h1><p>${WORDS}</p>`),
          file('four.docx', madeDocx([paragraph('Four', 'Title'), paragraph(WORDS)])),
          file(
            'five.pdf',
            madePdf([
              [
                { text: 'Five', size: 20 },
                { text: `${WORDS} Five` },
                { text: 'times.' },
                { text: 'Or six.' },
              ],
            ]),
          ),
        ];
        const read: string[] = [];
        for (const { name, ...rest } of files) {
          await choose(page, { name, ...rest });
          const slug = page.getByLabel('Its name in addresses');
          await slug.waitFor();
          if (name === 'one.txt') await slug.fill('one');
          read.push(await text(page).inputValue());
          await keep(page);
          await page.waitForURL(/\/reader\//);
          expect(new URL(page.url()).pathname).toBe(`/reader/${name.replace(/\..*/, '')}`);
          await page.locator('.reading h1').waitFor();
          await page.getByRole('link', { name: 'Add a text' }).first().click();
        }
        expect(read).toEqual([
          `${WORDS} One.`,
          `Two\n\n${WORDS}`,
          `Three\n\n${WORDS}`,
          `Four\n\n${WORDS}`,
          `Five\n\n${WORDS} Five\ntimes.\nOr six.`,
        ]);
        await text(page).fill(`${WORDS} Pasted.`);
        await page.keyboard.press('Control+Enter');
        await page.getByLabel('Title, as published').fill('Пасту вставлено');
        expect(await page.getByLabel('Its name in addresses').inputValue()).toBe('pastu-vstavleno');
        await page.getByLabel('When it was published').fill('spring');
        await keep(page);
        await page.getByText('Nothing was kept yet. Things that are wrong: 1.').waitFor();
        expect(await page.getByLabel('When it was published').getAttribute('aria-invalid')).toBe('true');
        await page.getByLabel('When it was published').fill('2031-03');
        await keep(page);
        await page.waitForURL(/\/reader\/pastu-vstavleno$/);
        expect(await page.locator('h1').innerText()).toBe('Пасту вставлено');
      }));

    test('what was in a page is mended only where one says so, and can be taken back', () =>
      show(
        `/add#key=${codes}`,
        async (page) => {
          const line = 'The mayor of Port Lisse, Ines Brandt, has sug-';
          await choose(
            page,
            file(
              'talks.pdf',
              madePdf([
                [{ text: line }, { text: 'gested a ferry.' }, { text: '1', below: 90 }],
                [{ text: 'Nobody knows.' }, { text: '2', below: 90 }],
              ]),
            ),
          );
          await page.getByText('Page heads, page numbers and line breaks').click();
          const read = `${line}\ngested a ferry.\n\n1\n\nNobody knows.\n\n2`;
          expect(await text(page).inputValue()).toBe(read);
          await page.locator('.mends').waitFor();
          expect(await page.locator('.mends li').allInnerTexts()).toEqual([
            'line 1: one word, “suggested”',
            'line 4: the page number “1” is left out',
            'line 8: the page number “2” is left out',
          ]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
          expect(await axeViolations(page)).toEqual([]);
          await page.getByRole('button', { name: 'Mend the text so' }).click();
          expect(await text(page).inputValue()).toBe(
            'The mayor of Port Lisse, Ines Brandt, has suggested a ferry.\n\nNobody knows.',
          );
          await page.getByRole('button', { name: 'Take that back' }).click();
          expect(await text(page).inputValue()).toBe(read);
          // Whatever is looked over is there again when the page is loaded anew.
          await page.reload();
          expect(await text(page).inputValue()).toBe(read);
        },
        { viewport: PHONE, colorScheme: 'dark', bypassCSP: true },
      ));

    test('says what cannot be read, which text is there already, and who may not', async () => {
      await show(`/add#key=${codes}`, async (page) => {
        await text(page).fill(`${WORDS} Twice.`);
        await choose(page, file('pictures.pdf', madePdf([[], []])));
        await page.getByText('This PDF has pictures and no text (pages: 2).').waitFor();
        expect(await text(page).inputValue()).toBe(`${WORDS} Twice.`);
        await page.getByRole('button', { name: 'Go on with this text' }).click();
        await page.getByLabel('Its name in addresses').fill('twice');
        await keep(page);
        await page.waitForURL(/\/reader\/twice$/);
        await page.getByRole('link', { name: 'Add a text' }).first().click();
        const around = '<nav><a href="/">Home</a></nav>';
        await choose(
          page,
          file('page.html', `${around}<main><h1>Twice</h1><p>${`${WORDS} `.repeat(9)}</p></main>`),
        );
        await page.getByLabel('Who published it').fill('Harbour News');
        await page.getByRole('button', { name: 'Take the whole page' }).click();
        await page.getByRole('button', { name: 'Take the article only' }).waitFor();
        expect((await text(page).inputValue()).slice(0, 11)).toBe('Home\n\nTwice');
        await page.getByRole('button', { name: 'Begin anew' }).click();
        await page.locator('textarea:focus').waitFor();
        await page.getByRole('button', { name: 'Back to “' }).click();
        expect(await page.getByLabel('Who published it').inputValue()).toBe('Harbour News');
        await page.getByRole('button', { name: 'Begin anew' }).click();
        await choose(page, file('again.txt', `${WORDS} Twice.`));
        await page.getByText('This very text is there already, as twice.').waitFor();
        expect(await page.getByLabel('Its name in addresses').inputValue()).toBe(
          'the-mayor-of-port-lisse-suggested',
        );
        await page.getByLabel('Its name in addresses').fill('twice');
        await page.getByText('That name is taken by twice. Choose another one.').waitFor();
        expect(await page.getByRole('button', { name: 'Keep this text' }).isDisabled()).toBe(true);
      });
      await show(`/add#key=${suggests}`, async (page) => {
        await page.getByText('The key “Sam” may not add texts').waitFor();
      });
      await show('/add', async (page) => {
        await page.getByText('Adding needs a key.').waitFor();
      });
    });
  },
  async () => {
    const opened = await openEmpty();
    codes = await makeKey(opened.store, { name: 'Rita', role: 'CODE' });
    suggests = await makeKey(opened.store, { name: 'Sam', role: 'SUGGEST' });
    const app = await startApp(opened.store);
    return { url: app.url, stop: () => app.stop().then(opened.discard) };
  },
);
