import type { Page } from 'playwright-core';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Draws the mouse over words of the text that is read, as its reader sees them, with the button down. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const [from, to] = await placesOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Where words begin and end in the window, which is scrolled to them. They may run over links; the margin is no part. */
function placesOf(page: Page, words: string): Promise<[Place, Place]> {
  return page.evaluate((sought) => {
    const blocks = document.querySelectorAll('.article .block > :is(p, h2)');
    for (const block of blocks) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('.speakers') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const letters: [Node, number][] = [];
      let shown = '';
      while (texts.nextNode()) {
        const { currentNode } = texts;
        const text = currentNode.textContent ?? '';
        for (let index = 0; index < text.length; index += 1) letters.push([currentNode, index]);
        shown += text;
      }
      const at = shown.indexOf(sought);
      if (at < 0) continue;
      const edge = (index: number, side: 'left' | 'right') => {
        const [node, offset] = letters[index] ?? [];
        if (node === undefined || offset === undefined) throw new Error(`No letter ${index}.`);
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const box = range.getBoundingClientRect();
        return { x: box[side], y: (box.top + box.bottom) / 2 };
      };
      const { y } = edge(at, 'left');
      scrollBy({ top: y - innerHeight / 3, behavior: 'instant' });
      return [edge(at, 'left'), edge(at + sought.length - 1, 'right')];
    }
    throw new Error(`The page does not show "${sought}".`);
  }, words);
}
