import { adverbialEnd } from './adverbialEnd.ts';
import { clauseEnd } from './clauseEnd.ts';
import { contentEnd } from './contentEnd.ts';
import type { CueVerb, Frame } from './cueVerbs.ts';
import type { FoundBy, TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { quotationAt } from './quotationAt.ts';
import { trimmed, withoutDay } from './trimmed.ts';
import { at, isAuxiliary, isMark, isNominal, isQuoteMark, isWhen, type Tokens } from './wordClasses.ts';

/** What somebody says, thinks or wants, and how it was found. */
interface Content {
  readonly by: FoundBy;
  readonly stretch: TokenRange;
}

/** What follows a verb as its content, by what may follow it. */
export function contentBehind(
  tokens: Tokens,
  verb: CueVerb,
  from: number,
  sentence: TokenRange,
): Content | null {
  for (const frame of verb.frames) {
    const content = contentBy(tokens, frame, verb, from, sentence);
    if (content) return content;
  }
  return null;
}

/** What begins at a token as a content of some kind, up to where that ends; null where nothing is left of it. */
export function ended(tokens: Tokens, by: FoundBy, from: number, sentence: TokenRange): Content | null {
  const to = Math.min(contentEnd(tokens, from, sentence.to, by), clauseEnd(tokens, from, sentence));
  const whole = trimmed(tokens, { from, to });
  const stretch = by === 'object' || by === 'infinitive' ? withoutDay(tokens, whole) : whole;
  return stretch.to - stretch.from < 1 ? null : { by, stretch };
}

function contentBy(
  tokens: Tokens,
  frame: Frame,
  verb: CueVerb,
  from: number,
  sentence: TokenRange,
): Content | null {
  const next = at(tokens, from);
  switch (frame) {
    case 'say':
    case 'clause': {
      const lead = leadTo(tokens, from, sentence.to);
      if (lead !== null) return ended(tokens, lead.by, lead.from, sentence);
      if (
        frame === 'say' &&
        verb.lemma !== 'report' &&
        isNominal(next) &&
        isClauseAt(tokens, from, sentence.to, 18)
      )
        return ended(tokens, 'clause without that', from, sentence);
      if (verb.lemma === 'say' && isSaidClause(tokens, from, sentence.to))
        return ended(tokens, 'clause without that', from, sentence);
      if (
        frame === 'clause' &&
        !/^(?:find|learn|decide|determine)$/.test(verb.lemma) &&
        isClauseAt(tokens, from, sentence.to, 16)
      )
        return ended(tokens, 'clause without that', from, sentence);
      return null;
    }
    case 'quote': {
      const lead = leadTo(tokens, from, sentence.to);
      return lead?.by === 'quotation behind the verb' ? ended(tokens, lead.by, lead.from, sentence) : null;
    }
    case 'tell': {
      const whom = phraseAt(tokens, from, sentence.to);
      if (whom === null) return null;
      const lead = leadTo(tokens, whom.to, sentence.to);
      if (lead !== null) return ended(tokens, lead.by, lead.from, sentence);
      return isClauseAt(tokens, whom.to, sentence.to, 12)
        ? ended(tokens, 'clause without that', whom.to, sentence)
        : null;
    }
    case 'ask': {
      const whom = phraseAt(tokens, from, sentence.to);
      if (whom === null) return null;
      const to = at(tokens, whom.to).lower === 'not' ? whom.to + 1 : whom.to;
      return at(tokens, to).lower === 'to' ? ended(tokens, 'asked to', whom.to, sentence) : null;
    }
    case 'infinitive': {
      const to = verb.lemma === 'work' ? adverbialEnd(tokens, from, sentence.to) : from;
      const lead = at(tokens, to).lower === 'not' ? to + 1 : to;
      return at(tokens, lead).lower === 'to' ? ended(tokens, 'infinitive', to, sentence) : null;
    }
    case 'object': {
      const lead = leadTo(tokens, from, sentence.to);
      if (lead !== null && lead.from === from) return ended(tokens, lead.by, lead.from, sentence);
      if (next.pos === 'ADP' || JOINING.test(next.lower)) return null;
      // `downplayed calls for talks`: the noun is taken for a verb.
      const isPlural = next.pos === 'VERB' && /[^s]s$/.test(next.lower);
      const isObject =
        isPlural ||
        isNominal(next) ||
        next.lower.endsWith('ing') ||
        isQuoteMark(next) ||
        /^(?:what|how|whether|for)$/.test(next.lower);
      return isObject && !isWhen(next) ? ended(tokens, 'object', from, sentence) : null;
    }
    default:
      return frame satisfies never;
  }
}

/** Behind `said` nearly all is said: a clause however its words are taken, but no place or day alone. */
function isSaidClause(tokens: Tokens, from: number, to: number): boolean {
  const next = at(tokens, from);
  if (next.pos === 'ADP' || next.pos === 'PUNCT' || next.pos === 'CCONJ' || isWhen(next)) return false;
  let words = 0;
  let hasVerb = false;
  for (let i = from; i < to && !isMark(at(tokens, i), ', ; :'); i += 1) {
    words += 1;
    hasVerb ||= at(tokens, i).pos === 'VERB' || isAuxiliary(at(tokens, i));
  }
  return words > 3 && hasVerb;
}

const JOINING = /^(?:during|by|in|at|on|under|from|between|since|after|before)$/;

/** Where a content begins that a word leads to (`that`, `whether`), or a quotation, behind days and places. */
function leadTo(
  tokens: Tokens,
  from: number,
  to: number,
): { readonly by: FoundBy; readonly from: number } | null {
  let i = from;
  for (let steps = 0; steps < 6 && i < to; steps += 1) {
    const token = at(tokens, i);
    if (/^(?:that|whether|if|how|why|what)$/.test(token.lower) && token.quote < 0)
      return { by: 'clause with that', from: i };
    if (quotationAt(tokens, i, to)) return { by: 'quotation behind the verb', from: i };
    if (isMark(token, ':')) return i + 1 < to ? { by: 'quotation behind the verb', from: i + 1 } : null;
    if (isMark(token, ',')) {
      if (quotationAt(tokens, i + 1, to)) return { by: 'quotation behind the verb', from: i + 1 };
      i += 1;
      continue;
    }
    const next = adverbialEnd(tokens, i, to);
    if (next === i) return null;
    i = next;
  }
  return null;
}

/** Whether a clause begins at a number: a subject, and soon its verb. */
export function isClauseAt(tokens: Tokens, from: number, to: number, within: number): boolean {
  const subject = phraseAt(tokens, from, to);
  if (subject === null) return false;
  for (let i = subject.to; i < Math.min(to, from + within); i += 1) {
    const token = at(tokens, i);
    if (token.quote < 0 && (isAuxiliary(token) || (token.pos === 'VERB' && !token.lower.endsWith('ing'))))
      return at(tokens, i - 1).lower !== 'to';
    if (
      isMark(token, '. ; : , — – --') ||
      /^(?:who|which|that|as|when|while|after|before|because|if|should|to|whose)$/.test(token.lower)
    )
      return false;
  }
  return false;
}
