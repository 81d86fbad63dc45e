import type { Page } from 'playwright-core';

interface Brought {
  readonly slug: string;
  /** As it is to be kept. */
  readonly text: string;
  readonly headings: readonly string[];
}

/** Adds a text on the page for that, by pasting it, and waits until it is shown to be read. */
export async function addInPage(page: Page, { slug, text, headings }: Brought): Promise<void> {
  await page.getByRole('textbox', { name: 'The text', exact: true }).click();
  await page.keyboard.insertText(text);
  await page.getByRole('button', { name: 'Go on with this text' }).click();
  await page.getByRole('button', { name: 'Keep this text' }).waitFor();
  await page.getByRole('textbox', { name: 'The text', exact: true }).click();
  // Space around a text is left out as it is read: this one ends with a line break, which is put back.
  await page.keyboard.press('Control+End');
  if (text.endsWith('\n')) await page.keyboard.press('Enter');
  const lines = text.split('\n');
  for (const heading of headings) {
    await page.getByRole('textbox', { name: 'The text', exact: true }).focus();
    await page.keyboard.press('Control+Home');
    for (let line = -1; line < lines.indexOf(heading); line += 1)
      await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'The line with the cursor is a heading' }).click();
  }
  const name = page.getByRole('textbox', { name: 'Its name in addresses' });
  await name.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(slug);
  await page.getByRole('button', { name: 'Keep this text' }).click();
  await page.getByRole('button', { name: 'Select a sentence' }).waitFor();
}
