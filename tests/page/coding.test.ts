import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { openSeeded } from '../api/seeded.ts';
import { serveStore, usePage } from './usePage.ts';

const TEXT = '/reader/putin-zelensky-talks';
const keys = { code: '', read: '' };

usePage(
  'the desk beside a text',
  ({ show }) => {
    test('a sentence is selected by key, and its ends are moved by words', () =>
      show(`${TEXT}#key=${keys.code}`, async (page) => {
        await page.getByRole('button', { name: 'Select a sentence' }).waitFor();
        const words = page.locator('.coding blockquote');
        await page.keyboard.press('e');
        expect(await words.innerText()).toMatch(/^“?As world leaders work harder .* Putin and Zelensky\.”?$/);
        await page.keyboard.press('ArrowDown');
        for (let times = 0; times < 2; times += 1) await page.keyboard.press('Shift+ArrowLeft');
        await page.keyboard.press('Control+ArrowRight');
        expect(await words.innerText()).toMatch(/^“?has downplayed .* is pushing for”?$/);
        await page.keyboard.press('Escape');
        expect(await words.count()).toBe(0);
      }));

    test('words that are links are selected by the mouse, whole', () =>
      show(`${TEXT}#key=${keys.code}`, async (page) => {
        await page.getByRole('button', { name: 'Select a sentence' }).waitFor();
        await dragOver(page, 'yiv is still wa');
        expect(await page.locator('.coding blockquote').innerText()).toBe('“Kyiv is still wary”');
        expect(new URL(page.url()).search).toBe('');
      }));

    test('a key that may only read is told so, and nothing opens', () =>
      show(`${TEXT}#key=${keys.read}`, async (page) => {
        await page.getByText('Your key may read and nothing else').waitFor();
        await page.keyboard.press('e');
        expect(await page.locator('.coding').count()).toBe(0);
      }));
  },
  async () => {
    const opened = await openSeeded();
    keys.code = await makeKey(opened.store, { name: 'ada', role: 'CODE' });
    keys.read = await makeKey(opened.store, { name: 'guest', role: 'READ' });
    return await serveStore(opened);
  },
);

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
