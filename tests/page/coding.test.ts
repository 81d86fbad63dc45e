import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { openSeeded } from '../api/seeded.ts';
import { axeViolations } from './axeViolations.ts';
import { PHONE, serveStore, usePage, WIDE } from './usePage.ts';

const TEXT = '/reader/putin-zelensky-talks';
/** Of each who works at the desk, by their names. */
const keys = { kim: '', mia: '', tom: '', guest: '' };

usePage(
  'the desk beside a text',
  ({ show, url }) => {
    const desk = <T>(who: keyof typeof keys, ...[work, options]: Work<T>) =>
      show(
        `${TEXT}#key=${keys[who]}`,
        async (page) => {
          await page.locator('.deskbar').waitFor();
          return await work(page);
        },
        options,
      );
    /** What somebody recorded, as it is stored. */
    const recordedBy = async (who: keyof typeof keys, status: string, fields = ALL) => {
      const query = `query ($filter: ClaimFilter) { claims(first: 5, filter: $filter) { nodes { ${fields} } } }`;
      const response = await fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${keys.tom}` },
        body: JSON.stringify({ query, variables: { filter: { recordedBy: who, status } } }),
      });
      return (await response.json()).data.claims.nodes;
    };
    const told = (page: Page) => page.locator('.deskbar .told').innerText();

    test('a claim is coded by keys alone; a refusal and a reload lose nothing', () =>
      desk('kim', async (page) => {
        const words = page.locator('.claimform blockquote');
        await page.keyboard.press('e');
        expect(await words.innerText()).toMatch(/^“As world leaders work .* Putin and Zelensky\.”$/);
        await page.keyboard.press('ArrowDown');
        for (let times = 0; times < 12; times += 1) await page.keyboard.press('Shift+ArrowLeft');
        await page.keyboard.press('Control+ArrowRight');
        await page.keyboard.press('Control+ArrowLeft');
        expect(await words.innerText()).toMatch(/^“Russia has downplayed .* Volodymyr Zelensky”$/);
        await page.locator('.claimform .hint').getByText('Russia: sceptical').waitFor();
        await page.keyboard.press('1');
        await page.keyboard.press('k');
        await page.keyboard.press('h');
        await page.keyboard.press('t');
        await page.keyboard.type('three-way');
        await page.keyboard.press('Enter');
        await page.locator('.claimform h2:focus').waitFor();
        const namedAs = page.getByRole('textbox', { name: 'Named in the text as' });
        await expect.poll(() => namedAs.inputValue()).toBe('Russia');
        const target = page.getByRole('combobox', { name: 'On what' });
        await expect.poll(() => target.inputValue()).toBe('Hold a three-way summit');
        await namedAs.fill('Rusia');
        await page.keyboard.press('Enter');
        await page.locator('.claimform .faults').waitFor();
        await page.reload();
        await page.locator('.claimform h2:focus').waitFor();
        expect(await namedAs.inputValue()).toBe('Rusia');
        await page.keyboard.press('Enter');
        await page.locator('.claimform .faults button').first().waitFor();
        await namedAs.focus();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        expect(await namedAs.inputValue()).toBe('Russia');
        await page.keyboard.press('Enter');
        await expect.poll(() => told(page)).toMatch(/^Recorded: Russia/);
        await page.locator('.deskbuttons button:focus').waitFor();
        expect(await page.locator('.claimform').count()).toBe(0);
        expect(await recordedBy('kim', 'ACCEPTED')).toEqual([
          {
            text: 'Russia perhaps is sceptical: Hold a three-way summit.',
            holder: { slug: 'russia' },
            holderText: 'Russia',
            stance: 'SCEPTICAL',
            target: { slug: 'three-way-summit' },
            voice: 'NARRATION',
            hedged: true,
            tense: 'CURRENT',
            condition: null,
            reason: null,
            evidence: [
              {
                exact:
                  'Russia has downplayed calls for a quick meeting between President Vladimir Putin and Ukraine’s Volodymyr Zelensky',
              },
            ],
          },
        ]);
      }));

    test('a claim is coded by the mouse alone, from words that are links', () =>
      desk('mia', async (page) => {
        await dragOver(page, 'iolence is still happening in many parts of Ukrai');
        const words = page.locator('.claimform blockquote');
        expect(await words.innerText()).toBe('“Violence is still happening in many parts of Ukraine”');
        await page.getByRole('button', { name: 'Donald Trump' }).click();
        await page.getByRole('button', { name: 'agrees on a condition' }).last().click();
        await dragOver(page, 'uropean forces are work');
        await page.getByRole('button', { name: 'another quotation' }).click();
        await dragOver(page, 'any parts of Ukr');
        await page.getByRole('button', { name: 'the condition' }).click();
        await page.getByRole('combobox', { name: 'On what' }).click();
        await page.getByRole('option', { name: 'Hold a three-way summit' }).click();
        await page.getByRole('button', { name: 'Record', exact: false }).last().click();
        await expect.poll(() => told(page)).toMatch(/^Recorded: /);
        expect(new URL(page.url()).search).toBe('');
        expect(await recordedBy('mia', 'ACCEPTED')).toEqual([
          {
            text: 'Donald Trump agrees on the condition “many parts of Ukraine”: Hold a three-way summit.',
            holder: { slug: 'trump' },
            holderText: 'Trump',
            stance: 'CONDITIONAL',
            target: { slug: 'three-way-summit' },
            voice: 'NARRATION',
            hedged: false,
            tense: 'CURRENT',
            condition: 'many parts of Ukraine',
            reason: null,
            evidence: [
              { exact: 'Violence is still happening in many parts of Ukraine' },
              { exact: 'European forces are working' },
            ],
          },
        ]);
      }));

    test('a claim that is to be changed stands in the form, and what is recorded takes its place', async () => {
      const [{ id }] = await recordedBy('mia', 'ACCEPTED', 'id');
      await show(`${TEXT}?claim=${id}&change=yes#key=${keys.mia}`, async (page) => {
        await page.getByRole('heading', { name: 'A claim, corrected' }).waitFor();
        expect(await page.locator('.claimform blockquote').allInnerTexts()).toEqual([
          '“Violence is still happening in many parts of Ukraine”',
          '“European forces are working”',
        ]);
        await page.locator('.claimform h2').focus();
        await page.keyboard.press('h');
        await page.keyboard.press('Enter');
        await expect.poll(() => told(page)).toMatch(/^Recorded: Donald Trump perhaps agrees/);
        expect(new URL(page.url()).search).toBe('');
        const replaced = 'replacedBy { text hedged condition evidence { exact } }';
        expect(await recordedBy('mia', 'RETRACTED', replaced)).toEqual([
          {
            replacedBy: {
              text: 'Donald Trump perhaps agrees on the condition “many parts of Ukraine”: Hold a three-way summit.',
              hedged: true,
              condition: 'many parts of Ukraine',
              evidence: [
                { exact: 'Violence is still happening in many parts of Ukraine' },
                { exact: 'European forces are working' },
              ],
            },
          },
        ]);
      });
    });

    test('a claim is coded by touch alone on a phone, and waits for review', () =>
      desk(
        'tom',
        async (page) => {
          const [{ x, y }] = await placesOf(page, 'Here is the link to our article on Trump Tariff');
          await page.touchscreen.tap(x + 8, y);
          const words = page.locator('.claimform blockquote');
          expect(await words.innerText()).toBe('“Here is the link to our article on Trump Tariff Impact.”');
          await page.getByRole('button', { name: 'End a word earlier' }).tap();
          await page.getByRole('button', { name: 'Donald Trump' }).tap();
          await page.getByRole('combobox', { name: 'Holder' }).fill('Tomas Weld');
          await page.locator('.offered').getByText('Your key suggests claims on whom').waitFor();
          expect(await page.getByRole('option', { name: 'New' }).count()).toBe(0);
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: 'discusses' }).last().tap();
          await page.getByRole('combobox', { name: 'On what' }).tap();
          await page.getByRole('option', { name: 'Hold a three-way summit' }).tap();
          await page.getByRole('button', { name: 'Record', exact: false }).last().tap();
          await expect.poll(() => told(page)).toMatch(/^Recorded as a draft, which awaits review: /);
          expect(await page.locator('.undo p').innerText()).toMatch(/^Recorded as a draft, which awaits /);
          expect(await recordedBy('tom', 'DRAFT')).toEqual([
            {
              text: 'Donald Trump takes part in discussing: Hold a three-way summit.',
              holder: { slug: 'trump' },
              holderText: 'Trump',
              stance: 'DISCUSSES',
              target: { slug: 'three-way-summit' },
              voice: 'NARRATION',
              hedged: false,
              tense: 'CURRENT',
              condition: null,
              reason: null,
              evidence: [{ exact: 'Here is the link to our article on Trump Tariff Impact' }],
            },
          ]);
        },
        { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      ));

    test('Escape closes the innermost form, and what was filled in comes back with its words', () =>
      desk('kim', async (page) => {
        await page.keyboard.press('e');
        await page.locator('.claimform h2:focus').waitFor();
        await page.keyboard.press('0');
        await page.keyboard.type('trump');
        await page.keyboard.press('Enter');
        await page.locator('.claimform h2:focus').waitFor();
        await page.keyboard.press('p');
        await page.keyboard.press('t');
        await page.keyboard.type('Meet on a ferry');
        await page.getByRole('option', { name: 'New proposal “Meet on a ferry” …' }).click();
        const inner = page.getByRole('group', { name: 'New proposal' });
        await inner.locator('summary').focus();
        await page.keyboard.press('Escape');
        await inner.waitFor({ state: 'detached' });
        const words = await page.locator('.claimform blockquote').innerText();
        await page.getByRole('textbox', { name: 'Named in the text as' }).press('Escape');
        await expect.poll(() => told(page)).toMatch(/^Closed, not recorded\./);
        // What is begun and closed meanwhile, with nothing filled in, takes nothing away.
        await page.keyboard.press('m');
        await page.locator('.recordmenu button:focus').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.recordmenu').waitFor({ state: 'detached' });
        await page.keyboard.press('e');
        expect(await page.locator('.claimform blockquote').innerText()).toBe(words);
        expect(await page.getByRole('combobox', { name: 'Holder' }).inputValue()).toBe('Donald Trump');
        expect(await page.getByRole('button', { name: 'proposes', pressed: true }).count()).toBe(1);
      }));

    test('nothing new is offered while what is there could not be loaded, and it can be loaded again', () =>
      desk('mia', async (page) => {
        const isActors = (data: string | null) => data?.includes('CodingActors') === true;
        await page.route('**/graphql', (route) =>
          isActors(route.request().postData())
            ? route.fulfill({ json: { errors: [{ message: 'No.' }] } })
            : route.continue(),
        );
        await page.keyboard.press('e');
        await page.locator('.claimform h2:focus').waitFor();
        await page.keyboard.press('0');
        await page.keyboard.type('Donald');
        await page.getByText('What is there already could not be loaded').waitFor();
        expect(await page.getByRole('option', { name: 'New actor' }).count()).toBe(0);
        await page.unroute('**/graphql');
        await page.getByRole('option', { name: 'Load it again' }).click();
        await page.keyboard.type('Donald');
        await page.getByRole('option', { name: 'New actor “Donald” …' }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.claimform h2:focus').waitFor();
        expect(await page.getByRole('combobox', { name: 'Holder' }).inputValue()).toBe('Donald Trump');
      }));

    test('words on both sides of a heading are no quotation, and those before it are offered', () =>
      desk('mia', async (page) => {
        const [from] = await placesOf(page, 'European forces are working');
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        const to = await page.locator('h2', { hasText: 'Why are people unsure' }).boundingBox();
        await page.mouse.move((to?.x ?? 0) + 90, (to?.y ?? 0) + 10, { steps: 5 });
        await page.mouse.up();
        await page.getByRole('alert').getByText('Words on both sides of the heading').waitFor();
        await page.getByRole('button', { name: 'Take “European forces' }).click();
        expect(await page.locator('.claimform blockquote').innerText()).toMatch(
          /^“European .* stability\.”$/,
        );
      }));

    test('a key that may only read is told so, and nothing opens', () =>
      desk('guest', async (page) => {
        await page.getByText('Your key may read and nothing else').waitFor();
        await page.keyboard.press('e');
        expect(await page.locator('.coding').count()).toBe(0);
      }));

    test('the form fits every window, and axe finds nothing, light and dark', async () => {
      for (const viewport of [PHONE, WIDE])
        await desk(
          'kim',
          async (page) => {
            await page.getByRole('button', { name: 'Select a sentence' }).click();
            await page.getByText('More: reason').click();
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
            for (const colorScheme of ['light', 'dark'] as const) {
              await page.emulateMedia({ colorScheme });
              const found = await axeViolations(page);
              expect([viewport.width, colorScheme, found]).toEqual([viewport.width, colorScheme, []]);
            }
          },
          { viewport, bypassCSP: true },
        );
    });
  },
  async () => {
    const opened = await openSeeded();
    for (const [name, role] of [
      ['kim', 'CODE'],
      ['mia', 'CODE'],
      ['tom', 'SUGGEST'],
      ['guest', 'READ'],
    ] as const)
      keys[name] = await makeKey(opened.store, { name, role });
    return await serveStore(opened);
  },
);

const ALL =
  'text holder { slug } holderText stance target { slug } voice hedged tense condition reason evidence { exact }';

type Work<T> = [work: (page: Page) => Promise<T>, options?: BrowserContextOptions];

/** Moves the mouse over words of the text with its button down. */
async function dragOver(page: Page, words: string): Promise<void> {
  const [from, to] = await placesOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where words of the text begin and end in the window. */
function placesOf(page: Page, words: string): Promise<[Place, Place]> {
  return page.evaluate((sought) => {
    const texts = document.createTreeWalker(
      document.querySelector('.article') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (texts.nextNode()) {
      const at = texts.currentNode.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      texts.currentNode.parentElement?.scrollIntoView({ block: 'center' });
      const edge = (index: number, side: 'left' | 'right') => {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + 1);
        const box = range.getBoundingClientRect();
        return { x: box[side], y: (box.top + box.bottom) / 2 };
      };
      return [edge(at, 'left'), edge(at + sought.length - 1, 'right')];
    }
    throw new Error(`The page does not show "${sought}".`);
  }, words);
}
