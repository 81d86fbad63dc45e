import { alignTokens, type ChangeCosts, type TokenChange } from './alignTokens.ts';
import type { Span } from './Span.ts';
import { spellingDiffers } from './spellingDiffers.ts';
import { type TextTokens, textTokens, Vocabulary } from './textTokens.ts';
import { denies, turns } from './turningWords.ts';

/** Where the words of a passage stand in another text. */
export interface Reanchored {
  readonly span: Span;
  /** Whether they are the same words: marks that stand for one another and white space count as the same. */
  readonly exact: boolean;
}

/** How alike the words with their context must be, and how much more than anywhere else, from 0 to 1. */
const FLOOR = 0.75;
const MARGIN = 0.05;

/** What the words themselves weigh in it; the context on both sides has the rest. */
const WORDS = 0.6;

/** A quotation of so many words that stands once in both texts is known by itself. */
const LONG = 8;

/** Tokens of context on each side, and in how many more of the other text they are looked for. */
const CONTEXT = 24;
const CONTEXT_IN = 40;

/** A word of the context counts half where it has moved by so many tokens. */
const MOVED = 6;

/** Words that may come or go, and most stretches of the other text that are compared. */
const MOST_WORDS = 3;
const MOST_STRETCHES = 5;

/** Where words stand more often or less often than before, the one that came or went may be the one that is likest. */
const MARGIN_AMONG_COPIES = 0.2;
const SURE_CONTEXT = 0.7;

/** Words that stand twice in surroundings so much alike, as in a sentence that stands twice, must keep most of their own. */
const ALIKE_CONTEXT = 0.25;
const WHOLE_CONTEXT = 0.9;

/** Where half of the words still stand in their own surroundings, they were changed there, and are not those elsewhere. */
const HALF = 0.5;

/** Places of one sequence of words, and of one word, that are looked at. */
const MOST_PLACES = 500;

/** Where somebody looks for the words of one text in another. */
interface Texts {
  readonly before: TextTokens;
  readonly after: TextTokens;
  readonly vocabulary: Vocabulary;
  readonly costs: ChangeCosts;
  /** How much a token tells of a place: the rarer the more. */
  weight(id: number): number;
}

/** A stretch of tokens. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Candidate extends Stretch {
  readonly changes: readonly TokenChange[];
  /** How alike the words are, from 0 to 1. */
  readonly words: number;
  readonly context: number;
}

/**
 * Finds the passages of a text in a later version of it, by their words with what stands around them: exactly, or alike
 * where nothing has changed that could change what is said: no number, no name, nothing that denies, limits or counts.
 * Gives null for each passage that cannot be told safely: one whose words changed, that is gone, or that stands at several
 * places of which none is much likelier.
 *
 * The words are aligned as tokens; candidates come from an index of the later text, so that the time grows with its length
 * and with the number of passages, and not with both. Selectors with context, floors and margins are those of W3C Web
 * Annotation's TextQuoteSelector and of Hypothesis.
 */
export function reanchor(
  before: string,
  after: string,
  spans: readonly Pick<Span, 'start' | 'end'>[],
): readonly (Reanchored | null)[] {
  const texts = readTexts(before, after);
  const found = new Map<string, Found>();
  const keys = spans.map(({ start, end }) => `${start} ${end}`);
  for (const [i, span] of spans.entries()) {
    const key = keys[i] ?? '';
    if (!found.has(key)) found.set(key, find(texts, span));
  }
  const all = withoutCollisions([...found.values()]);
  return keys.map((key) => {
    const one = found.get(key);
    return one && all.has(one) ? one.result : null;
  });
}

interface Found {
  /** In the text before. */
  readonly own: Stretch;
  readonly result: Reanchored | null;
  /** In the text after. */
  readonly place: Stretch | null;
}

/** Passages that stood apart cannot stand at one place: then none of them is safe. */
function withoutCollisions(all: readonly Found[]): ReadonlySet<Found> {
  const placed = all
    .flatMap((found) => (found.place === null ? [] : [{ found, own: found.own, place: found.place }]))
    .sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  const safe = new Set(placed.map(({ found }) => found));
  const open: typeof placed = [];
  for (const one of placed) {
    const still = open.filter(({ place }) => place.end > one.place.start);
    for (const other of still) {
      if (overlap(one.own, other.own)) continue;
      safe.delete(one.found);
      safe.delete(other.found);
    }
    open.splice(0, open.length, ...still, one);
  }
  return safe;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function readTexts(before: string, after: string): Texts {
  const vocabulary = new Vocabulary();
  const [from, to] = [textTokens(before, vocabulary), textTokens(after, vocabulary)];
  const weights = Float64Array.from(
    { length: vocabulary.size },
    (_, id) => 1 / Math.log2(1 + Math.max(from.count(id), to.count(id))),
  );
  const costs = costsIn(vocabulary, from, to);
  return { before: from, after: to, vocabulary, costs, weight: (id) => weights[id] ?? 1 };
}

/** What marks weigh among the words of a quotation, and what the ways cost to write the same word. */
const MARK = 0.1;
const SPELLING = 0.2;

function costsIn(vocabulary: Vocabulary, before: TextTokens, after: TextTokens): ChangeCosts {
  const isWord = (id: number) => /[\p{L}\p{N}]/u.test(vocabulary.wordOf(id));
  const weights = Float64Array.from({ length: vocabulary.size }, (_, id) => (isWord(id) ? 1 : MARK));
  const known = new Map<number, number>();
  const weight = (id: number) => weights[id] ?? 1;
  return {
    weight,
    exchange(one, other) {
      if (weight(one) !== weight(other)) return Number.POSITIVE_INFINITY;
      if (weight(one) === MARK) return MARK;
      const key = one * vocabulary.size + other;
      const cost = known.get(key) ?? costOf(vocabulary.wordOf(one), vocabulary.wordOf(other), [one, other]);
      known.set(key, cost);
      return cost;
    },
  };

  function costOf(one: string, other: string, [from, to]: readonly [number, number]): number {
    if (isOtherwiseBegun(one, other)) return MARK;
    // Of two words that both texts have, neither is a slip.
    const isSlip = (after.count(from) === 0 || before.count(to) === 0) && !turns(one) && !turns(other);
    return isSlip && spellingDiffers(one, other) ? SPELLING : Number.POSITIVE_INFINITY;
  }
}

/** Whether two words differ by a capital at their beginning alone, as where a sentence begins. */
function isOtherwiseBegun(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => word.charAt(0).toLowerCase() + word.slice(1));
  return a === b && a === a?.toLowerCase();
}

function find(texts: Texts, span: Pick<Span, 'start' | 'end'>): Found {
  const { before, after } = texts;
  const startIndex = before.text.indexAt(span.start);
  const endIndex = before.text.indexAt(span.end);
  const own = { start: above(before.ends, startIndex), end: below(before.starts, endIndex) };
  const place = own.end > own.start ? safest(texts, own) : null;
  const indices = place && spanAt(texts, own, place, { startIndex, endIndex });
  const nowhere = { own, result: null, place: null };
  if (!place || !indices) return nowhere;
  const there = after.text.span(...indices);
  // Words at the end of one paragraph and at the beginning of another are not one passage, where they were in one.
  if (PARAGRAPH_END.test(there.exact) && !PARAGRAPH_END.test(before.text.text.slice(startIndex, endIndex)))
    return nowhere;
  return { own, result: { span: there, exact: place.changes.length === 0 }, place };
}

/** How many ascending numbers come first that are not above this one. */
function above(numbers: Int32Array, index: number): number {
  return firstWhere(numbers, (number) => number > index);
}

/** How many ascending numbers are below this one. */
function below(numbers: Int32Array, index: number): number {
  return firstWhere(numbers, (number) => number >= index);
}

function firstWhere(numbers: Int32Array, holds: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(numbers[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place in UTF-16 units. A passage that begins or ends inside a token does so there too, where that is the same. */
function spanAt(
  { before, after }: Texts,
  own: Stretch,
  place: Stretch,
  { startIndex, endIndex }: { readonly startIndex: number; readonly endIndex: number },
): [number, number] | null {
  const at = (numbers: Int32Array, i: number) => numbers[i] ?? 0;
  const into = Math.max(0, startIndex - at(before.starts, own.start));
  const short = Math.max(0, at(before.ends, own.end - 1) - endIndex);
  const isSame = (i: number, j: number) => exactAt(before, i) === exactAt(after, j);
  if (into > 0 && !isSame(own.start, place.start)) return null;
  if (short > 0 && !isSame(own.end - 1, place.end - 1)) return null;
  return [at(after.starts, place.start) + into, at(after.ends, place.end - 1) - short];
}

function exactAt({ text, starts, ends }: TextTokens, i: number): string {
  return text.text.slice(starts[i], ends[i]);
}

/** The one place that is likelier than all others, where nothing has changed that changes what is said. */
function safest(texts: Texts, own: Stretch): Candidate | null {
  const { before, after } = texts;
  const sought = before.ids.subarray(own.start, own.end);
  const exact = placesOf(after, sought);
  const twins = placesOf(before, sought).filter((start) => start !== own.start);
  if (exact.length >= MOST_PLACES || twins.length >= MOST_PLACES) return null;
  const candidates = exact.map((start): Candidate => {
    const place = { start, end: start + sought.length };
    return { ...place, changes: [], words: 1, context: contextAt(texts, own, place) };
  });
  candidates.push(...alike(texts, own, sought));
  candidates.sort((a, b) => likeness(b) - likeness(a));
  const [best, ...others] = candidates;
  if (!best) return null;
  const isAlone = best.changes.length === 0 && exact.length === 1 && twins.length === 0;
  const floor = isAlone ? floorOf(wordsIn(texts, sought)) : FLOOR;
  if (best.words < FLOOR || likeness(best) < floor) return null;
  const runnerUp = others.find((other) => other.changes.length === 0 || !overlap(other, best));
  const margin = exact.length === twins.length + 1 ? MARGIN : MARGIN_AMONG_COPIES;
  if (runnerUp && likeness(best) - likeness(runnerUp) < margin) return null;
  if (others.some((other) => other.words >= HALF && other.context > best.context + MARGIN)) return null;
  if (isOthers(texts, own, twins, best) || isTurned(texts, best.changes) || isTurnedBeside(texts, own, best))
    return null;
  return best;
}

/** Of words that stand once in both texts: the more they are, the less has to stand around them. */
function floorOf(words: number): number {
  return WORDS + (FLOOR - WORDS) * Math.max(0, 1 - words / LONG);
}

function likeness({ words, context }: Candidate): number {
  return WORDS * words + (1 - WORDS) * context;
}

function wordsIn({ costs }: Texts, ids: Int32Array): number {
  return ids.reduce((sum, id) => sum + (costs.weight(id) === 1 ? 1 : 0), 0);
}

/** Where a sequence of tokens stands: the first token of each place, at most `MOST_PLACES`. */
function placesOf(text: TextTokens, sought: Int32Array): readonly number[] {
  let rarest = 0;
  for (let i = 1; i < sought.length; i += 1)
    if (text.count(sought[i] ?? -1) < text.count(sought[rarest] ?? -1)) rarest = i;
  const found: number[] = [];
  for (const at of text.places(sought[rarest] ?? -1)) {
    const start = at - rarest;
    if (start < 0 || !sought.every((id, i) => text.ids[start + i] === id)) continue;
    found.push(start);
    if (found.length >= MOST_PLACES) break;
  }
  return found;
}

/** The places of words that are like these, and not the same. */
function alike(texts: Texts, own: Stretch, sought: Int32Array): readonly Candidate[] {
  const { after, costs } = texts;
  const total = sought.reduce((sum, id) => sum + costs.weight(id), 0);
  const slack = Math.ceil(sought.length / 3) + 4;
  const found = new Map<string, Candidate>();
  for (const around of likelyStarts(texts, own)) {
    const from = Math.max(0, around - slack);
    const within = after.ids.subarray(from, around + STRETCH + sought.length + slack);
    const aligned = alignTokens(sought, within, costs);
    if (aligned.changes.length === 0 || !Number.isFinite(aligned.cost)) continue;
    const place = { start: from + aligned.start, end: from + aligned.end };
    const words = 1 - aligned.cost / total;
    if (words <= 0) continue;
    const context = contextAt(texts, own, place);
    found.set(`${place.start} ${place.end}`, { ...place, changes: aligned.changes, words, context });
  }
  return [...found.values()];
}

/** Tokens in which the places are counted together at which a passage may begin. */
const STRETCH = 8;

/** Where the words of a passage and those around it say that it begins: the likeliest stretches. */
function likelyStarts({ before, after, weight }: Texts, own: Stretch): readonly number[] {
  const votes = new Map<number, number>();
  const from = Math.max(0, own.start - CONTEXT);
  for (let i = from; i < Math.min(before.ids.length, own.end + CONTEXT); i += 1) {
    const id = before.ids[i] ?? -1;
    const places = after.places(id);
    if (places.length > MOST_PLACES) continue;
    for (const at of places) {
      const stretch = Math.floor((at - (i - own.start)) / STRETCH);
      votes.set(stretch, (votes.get(stretch) ?? 0) + weight(id));
    }
  }
  return [...votes]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, MOST_STRETCHES)
    .map(([stretch]) => Math.max(0, stretch * STRETCH));
}

/** How much of what stands around a passage stands around a place, from 0 to 1: rare words and near ones count most. */
function contextAt(texts: Texts, own: Stretch, place: Stretch, within = texts.after): number {
  const left = besideAt(texts, [own.start - 1, place.start - 1], -1, within);
  const right = besideAt(texts, [own.end, place.end], 1, within);
  const total = left.total + right.total;
  return total === 0 ? 1 : (left.shared + right.shared) / total;
}

function besideAt(
  { before, weight }: Texts,
  [from, to]: readonly [number, number],
  step: 1 | -1,
  within: TextTokens,
): { readonly shared: number; readonly total: number } {
  const own = beside(before.ids, from, step, CONTEXT);
  const other = beside(within.ids, to, step, CONTEXT_IN);
  let total = 0;
  let row = new Float64Array(other.length + 1);
  let next = new Float64Array(other.length + 1);
  for (const [i, id] of own.entries()) {
    const whole = weight(id);
    total += whole;
    for (const [j, there] of other.entries()) {
      const shared = there === id ? (row[j] ?? 0) + whole / (1 + Math.abs(i - j) / MOVED) : 0;
      next[j + 1] = Math.max(shared, row[j + 1] ?? 0, next[j] ?? 0);
    }
    [row, next] = [next, row];
  }
  return { shared: row.at(-1) ?? 0, total };
}

function beside(ids: Int32Array, from: number, step: 1 | -1, most: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i >= 0 && i < ids.length && found.length < most; i += step) found.push(ids[i] ?? -1);
  return found;
}

/** Whether a place may be that of other words of the text before, which are the same: by what stands around it. */
function isOthers(texts: Texts, own: Stretch, twins: readonly number[], place: Candidate): boolean {
  const { before, after } = texts;
  const words = after.ids.subarray(place.start, place.end);
  const isExact = place.changes.length === 0;
  const others = [
    ...twins.map((start) => ({ start, end: start + own.end - own.start })),
    ...(isExact ? [] : placesOf(before, words).map((start) => ({ start, end: start + words.length }))),
  ];
  if (others.length === 0) return false;
  const isOneGone = !isExact || placesOf(after, words).length <= others.length;
  const [least, margin] = isOneGone ? [SURE_CONTEXT, MARGIN_AMONG_COPIES] : [0, MARGIN];
  const areAlike = others.some((other) => contextAt(texts, own, other, before) >= ALIKE_CONTEXT);
  return (
    place.context < (areAlike ? WHOLE_CONTEXT : least) ||
    others.some((other) => (1 - WORDS) * (place.context - contextAt(texts, other, place)) < margin)
  );
}

/** Whether the changes within a passage may change what is said. */
function isTurned({ vocabulary, costs }: Texts, changes: readonly TokenChange[]): boolean {
  const wordOf = (id: number | null) => (id === null ? '' : vocabulary.wordOf(id));
  const isWhole = (id: number | null) => id !== null && costs.weight(id) === 1;
  const one = changes.filter(({ before, after }) => before === null || after === null);
  const [gone, came] = [
    one.filter(({ after }) => after === null),
    one.filter(({ before }) => before === null),
  ];
  const many = (list: readonly TokenChange[]) =>
    list.filter(({ before, after }) => isWhole(before) || isWhole(after)).length;
  // Words that come where others go say something else.
  if (Math.min(many(gone), many(came)) > 0 || many(one) > MOST_WORDS) return true;
  const quotes = changes.reduce(
    (sum, { before, after }) => sum + quotationMarks(wordOf(after)) - quotationMarks(wordOf(before)),
    0,
  );
  const isTurning = ({ before, after }: TokenChange) => {
    const [from, to] = [wordOf(before), wordOf(after)];
    return isOtherwiseBegun(from, to) ? false : turns(from) || turns(to);
  };
  return quotes !== 0 || changes.some(isTurning);
}

function quotationMarks(word: string): number {
  return word === '"' || word === "'" ? 1 : 0;
}

/** How many words before a passage, and behind it, may deny all of it. */
const DENYING_BEFORE = 6;
const DENYING_BEHIND = 3;

/** Whether what leads to a passage, or goes on after it, denies, doubts or limits it otherwise than before. */
function isTurnedBeside({ before, after, vocabulary }: Texts, own: Stretch, place: Stretch): boolean {
  const turning = (text: TextTokens, { start, end }: Stretch) =>
    [
      ...clauseAt(text, vocabulary, start - 1, -1).slice(0, DENYING_BEFORE),
      ...clauseAt(text, vocabulary, end, 1).slice(0, DENYING_BEHIND),
    ]
      .filter(denies)
      .sort()
      .join(' ');
  return turning(before, own) !== turning(after, place);
}

const PARAGRAPH_END = /\n\s*\n/;

const CLAUSE_END = /^(?:[.!?。！？؟।,;:，；：、،—-]|\.\.\.)$/u;

/** The words of a clause from a token on, as many as may matter. */
function clauseAt(text: TextTokens, vocabulary: Vocabulary, from: number, step: 1 | -1): readonly string[] {
  const wordAt = (i: number) => vocabulary.wordOf(text.ids[i] ?? -1);
  const words: string[] = [];
  if (step === 1 && CLAUSE_END.test(wordAt(from - 1))) return words;
  for (let i = from; i >= 0 && i < text.ids.length && words.length < DENYING_BEFORE; i += step) {
    const [last, first] = step === 1 ? [i - 1, i] : [i, i + 1];
    if (
      CLAUSE_END.test(wordAt(i)) ||
      PARAGRAPH_END.test(text.text.text.slice(text.ends[last], text.starts[first]))
    )
      break;
    if (/[\p{L}\p{N}]/u.test(wordAt(i))) words.push(wordAt(i));
  }
  return words;
}
