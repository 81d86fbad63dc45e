import type { Locator, Page } from 'playwright-core';

/** What a record's form is filled with, by the labels of its fields. */
export interface Filled {
  /** The button that opens it: `New actor`. */
  readonly make: string;
  readonly lines?: Readonly<Record<string, string>>;
  /** The first option has the number 1. */
  readonly kind?: number;
  readonly unnamed?: boolean;
  /** Names that are typed and chosen, by field. */
  readonly references?: Readonly<Record<string, readonly string[]>>;
  /** What stands behind "more", as the same. */
  readonly moreLines?: Readonly<Record<string, string>>;
  readonly moreReferences?: Readonly<Record<string, readonly string[]>>;
  readonly slug?: string;
}

/** Declares something by clicks and keys, from the menu beside the text, and waits until it is recorded. */
export async function declareInPage(page: Page, filled: Filled): Promise<void> {
  const button = page.getByRole('button', { name: filled.make, exact: true });
  if (!(await button.isVisible())) await page.keyboard.press('m');
  await button.click();
  await fillRecord(page, filled);
  await button.waitFor();
}

/** Fills the form that is open, and records it. */
export async function fillRecord(page: Page, filled: Filled): Promise<void> {
  // The innermost of those that are open: the others are of what it is made for.
  const forms = page.getByRole('group', { name: filled.make, exact: true });
  const form = forms.nth((await forms.count()) - 1);
  await fillLines(page, form, filled.lines);
  if (filled.kind !== undefined) {
    await form.getByRole('combobox', { name: 'Kind', exact: true }).focus();
    for (let times = 0; times < filled.kind; times += 1) await page.keyboard.press('ArrowDown');
  }
  if (filled.unnamed) await form.getByRole('checkbox').click();
  await choose(page, form, filled.references);
  if (filled.moreLines ?? filled.moreReferences) {
    if ((await form.locator('details').getAttribute('open')) === null) await form.locator('summary').click();
    await fillLines(page, form, filled.moreLines);
    await choose(page, form, filled.moreReferences);
  }
  if (filled.slug !== undefined) {
    await form.getByRole('textbox', { name: 'Its name in addresses' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(filled.slug);
  }
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

async function fillLines(page: Page, form: Locator, lines: Filled['lines'] = {}): Promise<void> {
  for (const [label, text] of Object.entries(lines)) {
    await form.getByRole('textbox', { name: label, exact: true }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  }
}

async function choose(page: Page, form: Locator, references: Filled['references'] = {}): Promise<void> {
  for (const [label, names] of Object.entries(references)) {
    for (const name of names) await chooseByTyping(page, form.getByRole('combobox', { name: label }), name);
  }
}

/** Types a name into a field and takes it from what is offered. */
export async function chooseByTyping(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(name);
  const list = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`);
  const offered = list.getByRole('option', { name: new RegExp(`^${escapeRegExp(name)}( \\(| · |$)`) });
  await offered.click();
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
