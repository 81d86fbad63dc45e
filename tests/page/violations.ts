import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page, a line for each rule. The page has to be shown with `bypassCSP`.
 *
 * @param within the part to look at; without it the whole page
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(async (selector) => {
    const found = await window.axe.run(selector, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, within);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
