import type { DraftHeading } from './TextDraft.ts';

/**
 * The headings with the line that stands at a place of a text, in the order of the text; null where that line is blank.
 *
 * @param at a UTF-16 index
 */
export function withHeading(
  text: string,
  headings: readonly DraftHeading[],
  at: number,
): { readonly added: string; readonly headings: readonly DraftHeading[] } | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const added = text.slice(start, end === -1 ? text.length : end).trim();
  if (added === '') return null;
  const known = headings.some((heading) => heading.text === added);
  const changed = known
    ? headings.map((heading) => (heading.text === added ? { ...heading, isKept: true } : heading))
    : [...headings, { text: added, isKept: true }];
  const place = ({ text: heading }: DraftHeading) => text.indexOf(heading);
  return { added, headings: changed.toSorted((a, b) => place(a) - place(b)) };
}
