import type { CodePoints } from './codePoints.ts';
import { fold } from './foldText.ts';
import { linesOf } from './linesOf.ts';

/** A heading, as the text writes it, and the stretch from it to the next one or to the end, in code points. */
export interface TextSection {
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** A heading that was given and could not be placed. */
export interface HeadingFault {
  /** Which of the given headings, from 0. */
  readonly index: number;
  readonly why: 'no line' | 'out of order';
}

/**
 * Places headings in a text. A heading is a whole line; headings are given in the order of the text, so that one
 * that occurs twice can be given twice.
 */
export function sections(
  text: CodePoints,
  headings: readonly string[],
): { readonly sections: readonly TextSection[]; readonly faults: readonly HeadingFault[] } {
  const lines = linesOf(text.text).map((line) => ({
    ...line,
    folded: foldLine(text.text.slice(line.start, line.end)),
  }));
  const placed: { readonly heading: string; readonly start: number }[] = [];
  const faults: HeadingFault[] = [];
  const taken = new Set<number>();
  let next = 0;
  for (const [index, heading] of headings.entries()) {
    const sought = foldLine(heading);
    const all = lines.flatMap((l, i) => (l.folded === sought && sought !== '' && !taken.has(i) ? [i] : []));
    const line = all.find((i) => i >= next) ?? all[0];
    const found = line === undefined ? undefined : lines[line];
    if (line === undefined || found === undefined) {
      faults.push({ index, why: 'no line' });
      continue;
    }
    if (line < next) faults.push({ index, why: 'out of order' });
    taken.add(line);
    next = Math.max(next, line + 1);
    placed.push({
      heading: text.text.slice(found.start, found.end).trim(),
      start: text.offsetAt(found.start),
    });
  }
  placed.sort((a, b) => a.start - b.start);
  return {
    sections: placed.map((section, i) => ({ ...section, end: placed[i + 1]?.start ?? text.length })),
    faults,
  };
}

/** The heading under which an offset stands, or null above the first. */
export function sectionAt(all: readonly TextSection[], offset: number): TextSection | null {
  return all.findLast((section) => section.start <= offset) ?? null;
}

function foldLine(line: string): string {
  return fold(line, { letters: 'asWritten' });
}
