import type { CodePoints } from './codePoints.ts';
import type { Span } from './Span.ts';

/** Over this share of the words differing, nothing in the text is near. */
const FARTHEST = 0.6;

/**
 * The stretch of whole words in the text that is nearest to a quotation which does not stand in it, for a
 * person to compare; null where nothing is near. Nearness is the edit distance in words, where words that
 * look alike ("Geneve", "Geneva") cost less than others.
 */
export function nearestWords(text: CodePoints, quotation: string): Span | null {
  const words = Array.from(text.text.matchAll(/\S+/gu));
  const sought = quotation.split(/\s+/u).filter((word) => word !== '');
  if (sought.length === 0 || words.length === 0) return null;

  // Fitting alignment: the whole quotation against any stretch. A cell is the cost and where its stretch starts.
  let row = words.map((_, j) => ({ cost: 0, start: j }));
  row.push({ cost: 0, start: words.length });
  for (const [i, word] of sought.entries()) {
    const costs = new Map<string, number>();
    const next = [{ cost: i + 1, start: 0 }];
    for (const [j, match] of words.entries()) {
      const known = costs.get(match[0]);
      const swap = known ?? unlikeness(word, match[0]);
      if (known === undefined) costs.set(match[0], swap);
      const options = [
        { from: row[j], cost: swap },
        { from: row[j + 1], cost: 1 },
        { from: next[j], cost: 1 },
      ];
      let best = { cost: Number.POSITIVE_INFINITY, start: j };
      for (const { from, cost } of options) {
        if (from !== undefined && from.cost + cost < best.cost) {
          best = { cost: from.cost + cost, start: from.start };
        }
      }
      next.push(best);
    }
    row = next;
  }

  let end = 0;
  for (const [j, cell] of row.entries()) {
    if (cell.cost < (row[end]?.cost ?? 0)) end = j;
  }
  const best = row[end];
  const first = best && words[best.start];
  const last = words[end - 1];
  if (!best || !first || !last || best.start >= end || best.cost > FARTHEST * sought.length) return null;
  return text.span(...withoutMarks(first.index, last.index + last[0].length, text.text, quotation));
}

/** Marks at the ends are not part of the words, unless the quotation has some there too. */
function withoutMarks(start: number, end: number, text: string, quotation: string): [number, number] {
  const found = text.slice(start, end);
  const before = /^[^\p{L}\p{N}]*/u.exec(found)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}\p{M}]*$/u.exec(found)?.[0].length ?? 0;
  if (before === found.length) return [start, end];
  return [
    /^\s*[\p{L}\p{N}]/u.test(quotation) ? start + before : start,
    /[\p{L}\p{N}\p{M}]\s*$/u.test(quotation) ? end - after : end,
  ];
}

/** From 0 for the same word to 1 for words without anything in common (Dice's coefficient over pairs of letters). */
function unlikeness(a: string, b: string): number {
  if (a === b) return 0;
  const first = pairsOf(a);
  const second = pairsOf(b);
  if (first.length === 0 || second.length === 0) return 1;
  const left = [...second];
  let shared = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at >= 0) {
      left.splice(at, 1);
      shared += 1;
    }
  }
  // Never free: a difference in case or punctuation only is still one.
  return Math.max(0.05, 1 - (2 * shared) / (first.length + second.length));
}

function pairsOf(word: string): readonly string[] {
  const letters = [...` ${word.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '')} `];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}
