import { codePoints } from './codePoints.ts';
import { foldWords } from './foldWords.ts';
import type { Span } from './Span.ts';

/** At most so many characters are looked at together: some paragraphs, or some sentences where there are no spaces. */
const BLOCK = /\S[\s\S]{0,999}(?=\s|$)|\S{0,999}\p{P}|\S{1,1000}/gu;
/** Words that stand within so many UTF-16 units of each other are shown as one place. */
const TOGETHER = 200;
/** Where a script has no spaces, its sentences are taken apart. */
const LONG_PIECE = 100;

/**
 * Where in a text most of these words stand together, and nearest to each other: from the first of them to the last. Null
 * where the text has none.
 *
 * Of a long text the first part of some paragraphs is looked at that has most of them.
 *
 * @param words as `soughtWords` gives them; the last one also as the start of a word
 */
export function findWords(text: string, words: readonly string[]): Span | null {
  const sought = new Set(words.slice(0, -1));
  const last = words.at(-1) ?? '';
  if (last === '') return null;
  /** The words of the query that stand in a part of the text; the last one as the empty word. */
  const foundIn = (part: string): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const word of foldWords(part)) {
      if (sought.has(word)) found.add(word);
      if (word.startsWith(last)) found.add('');
    }
    return found;
  };
  const block = bestBlock(text, foundIn, sought.size + 1);
  if (!block) return null;
  const hits = piecesOf(block).flatMap((piece) => {
    const found = foundIn(piece.text);
    return found.size === 0 ? [] : [{ ...piece, found }];
  });
  // A word that is broken over two lines stands in no piece alone.
  const together = hits.length === 0 ? [block] : closest(hits);
  const [first] = together;
  const end = together.at(-1);
  if (!first || !end) return null;
  const hasAllOf = ({ text: piece }: Piece) => {
    const { size } = foundIn(piece);
    return (part: string) => foundIn(part).size === size;
  };
  return codePoints(text).span(
    first.start + narrowed(first.text, hasAllOf(first)).start,
    end.start + narrowed(end.text, hasAllOf(end)).end,
  );
}

/** A part of a text, and the UTF-16 unit where it starts. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

type Hit = Piece & { readonly found: ReadonlySet<string> };

/** The first block that has most of the words, where any has some. */
function bestBlock(text: string, foundIn: (part: string) => ReadonlySet<string>, all: number): Piece | null {
  let best: Piece | null = null;
  let most = 0;
  for (const { 0: block, index } of text.matchAll(BLOCK)) {
    const { size } = foundIn(block);
    if (size > most) [best, most] = [{ text: block, start: index }, size];
    if (size === all) break;
  }
  return best;
}

/** What stands between spaces; long pieces are cut at punctuation too. */
function piecesOf(block: Piece): readonly Piece[] {
  const cut = ({ text, start }: Piece, at: RegExp) =>
    Array.from(text.matchAll(at), ({ 0: piece, index }) => ({ text: piece, start: start + index }));
  return cut(block, /\S+/gu).flatMap((piece) =>
    piece.text.length > LONG_PIECE ? cut(piece, /[^\p{P}]+/gu) : [piece],
  );
}

/** Hits near each other that have most of the words: the nearest such ones, and of these the first. */
function closest(hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = [];
  const near: Hit[] = [];
  for (const hit of hits) {
    near.push(hit);
    while (widthOf(near) > TOGETHER || wordsIn(near.slice(1)) === wordsIn(near)) near.shift();
    const more = wordsIn(near) - wordsIn(best);
    if (more > 0 || (more === 0 && widthOf(near) < widthOf(best))) best = [...near];
  }
  return best;
}

function wordsIn(hits: readonly Hit[]): number {
  return new Set(hits.flatMap(({ found }) => [...found])).size;
}

function widthOf(hits: readonly Hit[]): number {
  return (hits.at(-1)?.start ?? 0) - (hits[0]?.start ?? 0);
}

/** The shortest part of a piece that still has all its words: its punctuation, and what else stands there, is left out. */
function narrowed(piece: string, has: (part: string) => boolean): { start: number; end: number } {
  const points = [...piece];
  const part = (from: number, to: number) => points.slice(from, to).join('');
  let end = leastThatHolds(points.length, (length) => has(part(0, length)));
  const length = leastThatHolds(end, (few) => has(part(end - few, end)));
  const start = end - length;
  // A letter is not cut from its accents and vowel signs.
  while (/^\p{M}/u.test(points[end] ?? '')) end += 1;
  return { start: part(0, start).length, end: part(0, end).length };
}

/** The least number up to `most` for which a condition holds that holds from some number on, as it does for `most`. */
function leastThatHolds(most: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
