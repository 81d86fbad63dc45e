import type { Page } from 'playwright-core';
import { selectWords } from './selectWords.ts';

const REASONS = ['no holder', 'no stance', 'boilerplate'];

/** Milliseconds in which one sees that nothing comes. */
const SEEN = 2_000;

interface LeftOut {
  readonly quote: string;
  readonly reason: string;
}

/** Leaves out selected words by keys: `x`, and the number of the reason. */
export async function leaveOutInPage(page: Page, { quote, reason }: LeftOut): Promise<void> {
  await selectWords(page, quote);
  const form = page.locator('.claimform');
  await form.getByRole('heading', { name: 'A claim' }).waitFor();
  await page.keyboard.press('x');
  await form.getByRole('group', { name: 'Why is there nothing to code in these words?' }).waitFor();
  await page.keyboard.press(String(REASONS.indexOf(reason) + 1));
  await form.waitFor({ state: 'detached' });
}

/** Goes to the nearest open sentence and leaves it out by keys. */
export async function leaveOutOpen(page: Page, all: readonly LeftOut[]): Promise<void> {
  const bar = page.getByRole('group', { name: 'Sentences' });
  const shown = bar.locator('.sentence > p');
  const open = shown.getByText(/^open:/);
  await page.keyboard.press('j');
  // Where no later one is open, nothing comes, and one goes back.
  await open.waitFor({ timeout: SEEN }).catch(async () => {
    await page.keyboard.press('k');
    await open.waitFor();
  });
  const words = await shown.innerText();
  const meant = all.find(({ quote }) => words.includes(quote.slice(0, 60)));
  if (meant === undefined) throw new Error(`Nobody has said why this is left out: ${words}`);
  await page.keyboard.press('x');
  await page.keyboard.press(String(REASONS.indexOf(meant.reason) + 1));
  await shown.getByText(/^left out:/).waitFor();
}
