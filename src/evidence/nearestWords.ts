import type { CodePoints } from './codePoints.ts';
import { fold } from './foldText.ts';
import type { Span } from './Span.ts';
import { WITHOUT_SPACES } from './scriptsWithoutSpaces.ts';

/** Over this share of the words differing, nothing in the text is near. */
const FARTHEST = 0.6;

/** Pairs of a word of the quotation and one of the text that are compared all; of more, only those near rare words. */
const MOST_PAIRS = 500_000;

/** How many places of the quotation's words are looked up, rare words first, and how many stretches are compared. */
const MOST_PLACES = 20_000;
const MOST_STRETCHES = 4;

/** What stands between spaces; of scripts that have none, a character. */
const WORDS = new RegExp(String.raw`${WITHOUT_SPACES}|[[^\s]--${WITHOUT_SPACES}]+`, 'gv');

/** The words of a text, for what is near several quotations. */
export interface TextWords {
  readonly text: CodePoints;
  readonly words: readonly Word[];
  /** Where each word stands, by its folded form. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

interface Word {
  readonly exact: string;
  /** In UTF-16 units. */
  readonly start: number;
}

export function textWords(text: CodePoints): TextWords {
  const words = Array.from(text.text.matchAll(WORDS), ({ 0: exact, index: start }) => ({ exact, start }));
  const places = new Map<string, number[]>();
  for (const [i, { exact }] of words.entries()) {
    const key = keyOf(exact);
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return { text, words, places };
}

/**
 * The stretch of whole words in the text that is nearest to a quotation which does not stand in it, for a
 * person to compare; null where nothing is near. Nearness is the edit distance in words, where words that
 * look alike ("Geneve", "Geneva") cost less than others. In a long text only what stands around the rare words of a long
 * quotation is compared.
 */
export function nearestWords(text: TextWords, quotation: string): Span | null {
  const sought = quotation.match(WORDS) ?? [];
  const { words } = text;
  if (sought.length === 0 || words.length === 0) return null;
  const compare = comparer();
  let best: Stretch | null = null;
  for (const { start, end } of stretches(text, sought)) {
    const found = nearestIn(words.slice(start, end), sought, compare);
    if (best === null || found.cost < best.cost) {
      best = { start: found.start + start, end: found.end + start, cost: found.cost };
    }
  }
  const first = best && words[best.start];
  const last = best && words[best.end - 1];
  if (!best || !first || !last || best.start >= best.end || best.cost > FARTHEST * sought.length) return null;
  return text.text.span(
    ...withoutMarks(first.start, last.start + last.exact.length, text.text.text, quotation),
  );
}

/** The parts of the text, in numbers of words, in which the nearest words are sought, in their order. */
function stretches(
  text: TextWords,
  sought: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  const { words } = text;
  if (sought.length * words.length <= MOST_PAIRS) return [{ start: 0, end: words.length }];
  // No more words may be missing or too many without the whole being far away.
  const most = Math.ceil(FARTHEST * sought.length) + 1;
  const length = sought.length + 2 * most;
  // A place of a word says where the quotation would begin; those that many words agree on are looked at.
  const votes = new Map<number, number>();
  for (const begin of beginnings(text, sought)) {
    const part = Math.floor(Math.max(0, begin) / length);
    votes.set(part, (votes.get(part) ?? 0) + 1);
  }
  const mostVotes = Math.max(...votes.values());
  return [...votes]
    .filter(([, own]) => own > mostVotes / 2)
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, MOST_STRETCHES)
    .map(([part]) => part * length)
    .sort((a, b) => a - b)
    .map((start) => ({
      start: Math.max(0, start - most),
      end: Math.min(words.length, start + length + sought.length + most),
    }));
}

/** Where the quotation would begin for each place of one of its words, the rarest words first. */
function beginnings({ places }: TextWords, sought: readonly string[]): readonly number[] {
  const known = sought
    .map((word, i) => ({ i, at: places.get(keyOf(word)) ?? [] }))
    .sort((a, b) => a.at.length - b.at.length);
  const found: number[] = [];
  for (const { i, at } of known) {
    if (found.length + at.length > MOST_PLACES && found.length > 0) break;
    found.push(...at.slice(0, MOST_PLACES).map((place) => place - i));
  }
  return found;
}

function keyOf(word: string): string {
  return fold(word, { letters: 'plain' }).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** A stretch of words and its distance from the quotation. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** Fitting alignment: the whole quotation against any stretch. A cell is the cost and where its stretch starts. */
function nearestIn(
  words: readonly Word[],
  sought: readonly string[],
  compare: (word: string) => (other: string) => number,
): Stretch {
  let costs = new Float64Array(words.length + 1);
  let starts = Int32Array.from(costs, (_, j) => j);
  let nextCosts = new Float64Array(costs.length);
  let nextStarts = new Int32Array(costs.length);
  for (const [i, word] of sought.entries()) {
    const unlike = compare(word);
    nextCosts[0] = i + 1;
    nextStarts[0] = 0;
    for (const [j, { exact }] of words.entries()) {
      const swapped = (costs[j] ?? 0) + unlike(exact);
      const missing = (costs[j + 1] ?? 0) + 1;
      const added = (nextCosts[j] ?? 0) + 1;
      const least = Math.min(swapped, missing, added);
      nextCosts[j + 1] = least;
      nextStarts[j + 1] =
        (least === swapped ? starts[j] : least === missing ? starts[j + 1] : nextStarts[j]) ?? j;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let end = 0;
  for (const [j, cost] of costs.entries()) if (cost < (costs[end] ?? 0)) end = j;
  return { start: starts[end] ?? 0, end, cost: costs[end] ?? 0 };
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

/** Compares a word with others. Each word is taken apart once, and compared once with each of them. */
function comparer(): (word: string) => (other: string) => number {
  const pairs = new Map<string, readonly string[]>();
  const pairsIn = (word: string) => remembered(pairs, word, () => pairsOf(word));
  return (word) => {
    const known = new Map([[word, 0]]);
    return (other) => remembered(known, other, () => unlikeness(pairsIn(word), pairsIn(other)));
  };
}

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** How unlike two words are, whatever their case: from 0.05 to 1 for words without anything in common. */
export function unlikenessOfWords(word: string, other: string): number {
  return unlikeness(pairsOf(word), pairsOf(other));
}

/** From 0 to 1 for words without anything in common (Dice's coefficient over pairs of letters). */
function unlikeness(first: readonly string[], second: readonly string[]): number {
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
