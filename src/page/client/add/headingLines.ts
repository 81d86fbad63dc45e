import type { DraftHeading } from './TextDraft.ts';

/** Headings in the order of the text, and those of them that are no line of it any longer. */
export interface HeadingLines {
  readonly there: readonly string[];
  readonly gone: ReadonlySet<DraftHeading>;
}

/** Looks up headings among the lines of a text: a heading is a whole line, and one that is there twice may be given twice. */
export function headingLines(text: string, headings: readonly DraftHeading[]): HeadingLines {
  const lines = new Map<string, number[]>();
  for (const [i, line] of text.split('\n').entries()) {
    const places = lines.get(line.trim()) ?? [];
    places.push(i);
    lines.set(line.trim(), places);
  }
  const there: { readonly at: number; readonly text: string }[] = [];
  const gone = new Set<DraftHeading>();
  for (const heading of headings) {
    const at = lines.get(heading.text.trim())?.shift();
    if (at === undefined) gone.add(heading);
    else if (heading.isKept) there.push({ at, text: heading.text.trim() });
  }
  return { there: there.sort((a, b) => a.at - b.at).map((one) => one.text), gone };
}
