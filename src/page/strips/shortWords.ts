import { wordStem, wordStems } from './wordStems.ts';

/** How many characters of a claim's words stand where they are only to be glanced at. */
const MOST = 130;

/** Words as they stand in a text, with `…` where some are left out. */
interface ShortWords {
  /** One for each passage that is shown. */
  readonly pieces: readonly string[];
  /** Whether anything was left out, within a passage or after the last. */
  readonly cut: boolean;
}

/**
 * The words of a claim, short enough to be read at a glance and never altered. Whole passages where they fit. Else a stretch
 * of the first one: it begins with the passage or after a mark of punctuation, so that no “not” is torn from its verb,
 * and holds as many words as it can of what the claim is about.
 *
 * @param quotations the claim's passages, as they stand in the text
 * @param about texts with the words that count: what the target says, the condition
 */
export function shortWords(quotations: readonly string[], about: readonly string[]): ShortWords {
  const [first = '', ...others] = quotations;
  if (first.length > MOST) return { pieces: [stretchOf(first, wordStems(about.join(' ')))], cut: true };
  const pieces = [first];
  for (const next of others) {
    if (pieces.join('').length + next.length > MOST) break;
    pieces.push(next);
  }
  return { pieces, cut: pieces.length < quotations.length };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const PAUSE = /[,;:–—،、，；]/u;

function stretchOf(text: string, stems: ReadonlySet<string>): string {
  const segments = [...segmenter.segment(text)];
  const starts = segments.flatMap(({ index, isWordLike }, place) => {
    const before = text.slice(segments[place - 2]?.index ?? 0, index);
    return index === 0 || (isWordLike === true && PAUSE.test(before)) ? [place] : [];
  });
  const stretches = starts.map((start) => {
    const from = segments[start]?.index ?? 0;
    const rest = segments.slice(start);
    const fitting = rest.filter(({ index, segment }) => index + segment.length - from <= MOST);
    const score = fitting.filter(({ segment }) => stems.has(wordStem(segment))).length;
    const last = fitting.at(-1);
    return { from, to: last === undefined ? from + MOST : last.index + last.segment.length, score };
  });
  const [best = { from: 0, to: MOST }] = stretches.sort((a, b) => b.score - a.score || a.from - b.from);
  // Not within `high-stakes`; where there are no spaces, words end anywhere.
  const isWhole = best.to >= text.length || /\s/u.test(text.charAt(best.to));
  const stretch = text.slice(best.from, best.to).trimEnd();
  const shown = (isWhole ? stretch : stretch.replace(/\s+\S*$/u, '')).replace(/[\s,;:–—]+$/u, '');
  return `${best.from > 0 ? '… ' : ''}${shown}${best.to < text.length ? ' …' : ''}`;
}
