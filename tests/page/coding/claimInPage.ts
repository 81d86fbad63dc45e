import type { Locator, Page } from 'playwright-core';
import { en } from '../../../src/page/words/en.ts';
import type { ClaimInMind } from './DossierInMind.ts';
import { chooseByTyping } from './declareInPage.ts';
import { selectWords } from './selectWords.ts';

const STANCE_KEYS: Readonly<Record<string, string>> = {
  ...{ PROPOSES: 'p', SUPPORTS: 's', CONDITIONAL: 'c', DISCUSSES: 'd', UNDECIDED: 'u' },
  ...{ SCEPTICAL: 'k', OBJECTS: 'o' },
};
const VOICES: Readonly<Record<string, string>> = en.claim.voices;

/** What a claim names, as it is called in the page. */
export interface ClaimNames {
  readonly holder: string;
  readonly target: string;
  /** The sentence of the claim that it gives up. */
  readonly givesUp: string | null;
}

/** How what a claim names is made in place, in the form that then is open; what is left out is there. */
export interface MadeInPlace {
  readonly holder?: () => Promise<void>;
  /** Of this kind: `New question`. */
  readonly target?: { readonly make: string; readonly fill: () => Promise<void> };
}

/** Codes a claim by selecting its words, by single keys and by clicks, and waits until it is recorded. */
export async function claimInPage(
  page: Page,
  claim: ClaimInMind,
  names: ClaimNames,
  made: MadeInPlace = {},
): Promise<void> {
  const [first = '', ...others] = [claim.quote].flat();
  await selectWords(page, first);
  const form = page.locator('.claimform');
  const heading = form.getByRole('heading', { name: 'A claim' });
  await heading.waitFor();
  await useWords(page, others, 'q');
  await useWords(page, [claim.condition ?? []].flat(), 'i');
  await useWords(page, [claim.reason ?? []].flat(), 'y');
  await useWords(page, [claim.supersedes?.quote ?? []].flat(), 'g');
  await page.keyboard.press(STANCE_KEYS[claim.stance] ?? '');
  if (claim.hedged) await page.keyboard.press('h');
  if (claim.tense === 'FORMER') await page.keyboard.press('f');
  await setVoice(page, claim.voice);
  const holder = form.getByRole('combobox', { name: /^Holder/ });
  const near = form.locator('.namedhere').getByRole('button', { name: names.holder });
  const key = (await near.count()) === 1 ? await near.getAttribute('aria-keyshortcuts') : null;
  if (made.holder !== undefined) {
    await makeInPlace(page, holder, names.holder, 'New actor');
    await made.holder();
  } else if (key !== null) await page.keyboard.press(key);
  else await chooseByTyping(page, holder, names.holder);
  const target = form.getByRole('combobox', { name: /^On what/ });
  if (made.target !== undefined) {
    await makeInPlace(page, target, names.target, made.target.make);
    await made.target.fill();
  } else await chooseByTyping(page, target, names.target);
  if (claim.tense === 'PROSPECTIVE') {
    await form.getByRole('combobox', { name: /^When they hold it/ }).focus();
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowDown');
  }
  if (names.givesUp !== null) {
    const earlier = form.getByRole('combobox', { name: 'What they give up' });
    await earlier.focus();
    const offered = await earlier.locator('option').allInnerTexts();
    const index = offered.indexOf(names.givesUp);
    for (let times = 0; times < index; times += 1) await page.keyboard.press('ArrowDown');
  }
  const namedAs = form.getByRole('textbox', { name: 'Named in the text as' });
  if ((await namedAs.inputValue()) !== claim.as) {
    await namedAs.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(claim.as);
  }
  if (claim.text !== undefined) {
    if ((await form.locator('details').getAttribute('open')) === null) await form.locator('summary').click();
    await form.getByRole('textbox', { name: /^One plain sentence/ }).click();
    await page.keyboard.insertText(claim.text);
  }
  await form.getByRole('button', { name: /^Record/ }).click();
  await form.waitFor({ state: 'detached' });
}

/** Types a name that is not there yet, and asks for a new one. */
export async function makeInPlace(page: Page, field: Locator, name: string, make: string): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(name);
  const list = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`);
  await list.getByRole('option', { name: `${make} “${name}”` }).click();
}

/** Selects words while the form is open, and says by a key what they are for. */
async function useWords(page: Page, words: readonly string[], key: string): Promise<void> {
  for (const one of words) {
    await selectWords(page, one);
    await page.getByRole('group', { name: 'Use these words as' }).waitFor();
    await page.keyboard.press(key);
  }
}

/** Presses `v` until the voice is the one that is meant, which the form often finds by itself. */
async function setVoice(page: Page, voice: string): Promise<void> {
  const field = page.getByRole('combobox', { name: /^Voice/ });
  for (let times = 0; times < 4; times += 1) {
    const shown = await field.locator('option:checked').innerText();
    if (shown.endsWith(VOICES[voice] ?? voice)) return;
    await page.keyboard.press('v');
  }
}
