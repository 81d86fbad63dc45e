import type { SuggestableText } from './Suggester.ts';

/** A stretch of a text that a model reads at once, in code points. */
export interface ModelPart {
  readonly start: number;
  readonly end: number;
  /** The heading over it. */
  readonly heading: string | null;
}

/** Code points of a part, as far as its paragraphs allow: models that read more at once leave more out. */
const LONGEST = 6000;

/**
 * The parts of a text that a model reads one after another: its sections, and of a long one as many paragraphs together as
 * fit. A paragraph that is too long by itself is cut between sentences, or where it has none, between words.
 */
export function modelParts({ points, sections }: SuggestableText, longest = LONGEST): readonly ModelPart[] {
  const first = sections[0]?.start ?? points.length;
  const stretches: readonly ModelPart[] = [
    { start: 0, end: first, heading: null },
    ...sections.map(({ start, end, heading }) => ({ start, end, heading })),
  ];
  return stretches.flatMap((stretch) => {
    const parts: ModelPart[] = [];
    let start = stretch.start;
    while (start < stretch.end) {
      const limit = Math.min(start + longest, stretch.end);
      const end = limit === stretch.end ? limit : start + lengthOf(points.slice(start, limit));
      if (points.slice(start, end).trim() !== '') parts.push({ ...stretch, start, end });
      start = end;
    }
    return parts;
  });
}

/** How much of some words is read together, in code points: up to the last place where one may stop. */
function lengthOf(words: string): number {
  for (const stop of [/\n[^\S\n]*\n\s*/gu, /\n\s*/gu, /[.!?…。！？]["”’»)\]]*\s+/gu, /\s+/gu]) {
    const last = [...words.matchAll(stop)].at(-1);
    const end = last === undefined ? 0 : last.index + last[0].length;
    // A stop near the beginning would leave parts of a few words.
    if (end > words.length / 3) return [...words.slice(0, end)].length;
  }
  return [...words].length;
}
