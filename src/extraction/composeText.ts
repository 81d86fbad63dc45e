import type { Block } from './Block.ts';
import type { Extracted } from './Extracted.ts';

/** The text of blocks, a blank line between two, and which of its lines are headings. */
export function composeText(blocks: readonly Block[]): Pick<Extracted, 'text' | 'headings'> {
  const kept = blocks.filter(({ text }) => text.trim() !== '');
  const text = kept
    .map((block, i) => (i === 0 ? '' : block.isNextLine ? '\n' : '\n\n') + block.text)
    .join('');
  return { text, headings: kept.flatMap((block) => (block.isHeading ? [block.text] : [])) };
}
