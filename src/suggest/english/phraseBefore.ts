import type { TokenRange } from './Found.ts';
import { at, isAuxiliary, isMark, isNominal, isWhen, RELATIVE, type Tokens } from './wordClasses.ts';

/**
 * The noun phrase that ends before a token: `the head of the council`, `Senator Ann Lee (D-Ore.)`. Null where none does.
 *
 * @param floor the token where it begins at the earliest
 */
export function phraseBefore(tokens: Tokens, end: number, floor: number): TokenRange | null {
  let from = end;
  while (from > floor) {
    const token = at(tokens, from - 1);
    if (token.text === ')') {
      const open = openingBefore(tokens, from - 1, floor);
      if (open === null) break;
      from = open;
      continue;
    }
    if (!goesOnBefore(tokens, from, end)) break;
    from -= 1;
  }
  from = withoutLead(tokens, withoutObject(tokens, from, end, floor), end);
  if (from >= end) return null;
  const last = at(tokens, end - 1);
  const isHead =
    ['NOUN', 'PROPN', 'NUM'].includes(last.pos) ||
    (last.pos === 'PRON' && !OBJECT_PRONOUNS.has(last.lower) && !RELATIVE.has(last.lower)) ||
    (last.pos === 'DET' &&
      /^(?:some|many|all|both|others?|several|few|most|this|that|these|those|each|neither|either)$/.test(
        last.lower,
      )) ||
    (last.pos === 'ADJ' && /^(?:some|many|others?|several|few|most|\p{Lu}.*)$/u.test(last.text)) ||
    last.text === ')';
  return isHead && !DETERMINERS.has(last.lower) ? { from, to: end } : null;
}

const JOINS = new Set('of in for from at on with to near behind against under by'.split(' '));

const OBJECT_PRONOUNS = new Set('him them me us himself herself themselves itself myself'.split(' '));

const DETERMINERS = new Set('the a an this these those his her their its our my your'.split(' '));

/** In `Lee has ties to Norlund and Lund said`, what stands before `and` belongs to the verb before it. */
function withoutObject(tokens: Tokens, from: number, end: number, floor: number): number {
  const before = at(tokens, from - 1);
  if (from <= floor || !(before.pos === 'VERB' || isAuxiliary(before))) return from;
  for (let i = end - 1; i > from; i -= 1) if (at(tokens, i).pos === 'CCONJ') return i + 1;
  return from;
}

function openingBefore(tokens: Tokens, closing: number, floor: number): number | null {
  for (let i = closing - 1; i >= floor && i > closing - 8; i -= 1) if (at(tokens, i).text === '(') return i;
  return null;
}

/** Whether the token before a number belongs to the phrase behind it. */
function goesOnBefore(tokens: Tokens, from: number, end: number): boolean {
  const token = at(tokens, from - 1);
  const next = from < end ? at(tokens, from) : null;
  if (token.quote >= 0 || RELATIVE.has(token.lower)) return false;
  // Behind a pronoun that is a subject nothing of the same phrase stands before it.
  if (next !== null && next.pos === 'PRON' && /^(?:he|she|it|they|we|i|you)$/.test(next.lower)) return false;
  if (next === null) return isNominal(token);
  if (isWhen(token) && !/^(?:in|of|on|'s)$/.test(next.lower)) return false;
  if (isNominal(token)) {
    // Where a determiner or a pronoun follows a noun, another phrase begins.
    if (next.pos === 'DET' && ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(token.pos))
      return next.lower === 'all';
    return !(
      token.pos === 'PRON' &&
      !/^(?:his|her|their|its|our|my|your|one|those|some|any|other|others)$/.test(token.lower)
    );
  }
  if (token.pos === 'PART') return token.lower === "'s" || token.lower === "'";
  if (token.lower === "'s") return true;
  if (token.pos === 'ADP') return JOINS.has(token.lower) && isNominal(at(tokens, from - 2));
  if (token.pos === 'CCONJ') return isNominal(at(tokens, from - 2)) && /^(?:and|or|&)$/.test(token.lower);
  if (token.pos === 'ADV')
    return /^(?:nearly|about|almost|even|former|most|more|very|just)$/.test(token.lower);
  if (token.text === '-' || token.text === '/') return true;
  return false;
}

/** Where a phrase begins without a conjunction, an adverbial or a day before it. */
function withoutLead(tokens: Tokens, from: number, end: number): number {
  let start = from;
  while (start < end) {
    const token = at(tokens, start);
    if (token.pos === 'CCONJ' || token.pos === 'PART' || isMark(token, "- / 's")) start += 1;
    else if (token.pos === 'ADP') {
      const next = nextPhrase(tokens, start + 1, end);
      if (next === null) return end - 1 > start ? lastWords(tokens, start + 1, end) : end;
      start = next;
    } else if (/^(?:but|and|so|yet|still|even|now|then|also|only|however)$/.test(token.lower)) start += 1;
    else return start;
  }
  return start;
}

/** Behind `On Friday` or `In a speech`: where the next phrase begins. */
function nextPhrase(tokens: Tokens, from: number, end: number): number | null {
  for (let i = from + 1; i < end; i += 1) {
    const [before, token] = [at(tokens, i - 1), at(tokens, i)];
    const ends = ['NOUN', 'PROPN', 'NUM'].includes(before.pos);
    if (ends && (token.pos === 'DET' || token.pos === 'PRON')) return i;
    if (isWhen(before) && isNominal(token)) return i;
    if (before.pos === 'NOUN' && token.pos === 'PROPN') return i;
  }
  return null;
}

function lastWords(tokens: Tokens, from: number, end: number): number {
  let start = end - 1;
  while (start > from && at(tokens, start - 1).pos === at(tokens, end - 1).pos) start -= 1;
  return start;
}
