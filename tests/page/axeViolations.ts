import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong, with the elements that it is wrong with; the page is shown with `bypassCSP`, as axe is a script
 * of nobody's.
 *
 * @param within the part to look at; without it the whole page
 */
export async function axeViolations(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
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
