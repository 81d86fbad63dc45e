import { adverbialEnd } from './adverbialEnd.ts';
import { contentEnd } from './contentEnd.ts';
import { contentStart } from './contentStart.ts';
import type { Found, TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { phraseBefore } from './phraseBefore.ts';
import { endsQuotation } from './quotationAt.ts';
import { inverted, spokenVerb } from './spokenBy.ts';
import { trimmed } from './trimmed.ts';
import { verbGroupStart } from './verbGroup.ts';
import { at, isAuxiliary, isMark, isVerb, skipBetween, type Tokens } from './wordClasses.ts';

/** `It is off, she said`, `It is off, said Ann Lee on Monday`, `It is, she said, off`. */
export function clauseBeforeVerb(tokens: Tokens, sentence: TokenRange): Found | null {
  for (let i = sentence.to - 1; i > sentence.from + 2; i -= 1) {
    const verb = spokenVerb(tokens, i);
    if (verb === null || !BEHIND_CLAUSES.has(verb.lemma) || at(tokens, i).lower.endsWith('ing')) continue;
    const group = verbGroupStart(tokens, i, sentence.from);
    const subject = phraseBefore(tokens, group, sentence.from);
    const isParted = (index: number) => isMark(at(tokens, index), ', — – --') || endsQuotation(tokens, index);
    if (subject && isParted(subject.from - 1) && subject.from - sentence.from > 1) {
      const whom = verb.frames.has('tell') ? phraseAt(tokens, i + 1, sentence.to) : null;
      const rest = adverbialEnd(tokens, whom?.to ?? i + 1, sentence.to);
      const isEnd = rest >= sentence.to || isMark(at(tokens, rest), ', . ; ! ?');
      // `The ferry, she said, must run`: the clause goes on behind her.
      const isWithin = isMark(at(tokens, rest), ',') && isVerb(tokens, skipBetween(tokens, rest + 1));
      if (isEnd && (isWithin || !isNoClause(tokens, sentence.from, subject.from))) {
        const content = trimmed(tokens, {
          from: contentStart(tokens, sentence.from, subject.from),
          to: subject.from - 1,
        });
        if (isWithin || content.to - content.from > 2) {
          const goesOn =
            isMark(at(tokens, rest), ',') &&
            sentence.to - rest > (isWithin ? 2 : 5) &&
            !isAdditionAt(tokens, rest + 1);
          const more = goesOn
            ? trimmed(tokens, {
                from: rest + 1,
                to: contentEnd(tokens, rest + 1, sentence.to, 'clause before the verb'),
              })
            : null;
          return {
            by: 'clause before the verb',
            ...{ holder: subject, cue: { from: group, to: i + 1 }, verb },
            content: [content, ...(more ? [more] : [])],
          };
        }
      }
    }
    if (isParted(i - 1) && (verb.lemma === 'say' || endsQuotation(tokens, i - 1))) {
      const spoken = inverted(tokens, i, sentence);
      const content = trimmed(tokens, { from: contentStart(tokens, sentence.from, i), to: i });
      const rest = spoken ? adverbialEnd(tokens, spoken.rest, sentence.to) : i;
      const isEnd = rest >= sentence.to || isMark(at(tokens, rest), ', . ; ! ? — – --');
      if (spoken && isEnd && content.to - content.from > 2)
        return {
          by: 'clause before the verb',
          ...{ holder: spoken.holder, cue: spoken.cue, verb },
          content: [content],
        };
    }
  }
  return null;
}

/** Verbs that stand behind what they tell. */
const BEHIND_CLAUSES = new Set(
  `say tell note add write report claim argue explain warn insist acknowledge concede announce believe think suggest
  tweet recall estimate contend maintain predict observe remark quip joke state`.split(/\s+/),
);

function isAdditionAt(tokens: Tokens, i: number): boolean {
  const { lower } = at(tokens, i);
  return lower.endsWith('ing') || /^(?:who|which|when|where|while|after|but|and|as)$/.test(lower);
}

/** Whether what stands before who says it has no verb: `In a statement, she said`. */
function isNoClause(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = at(tokens, i);
    if (token.quote >= 0 || token.pos === 'VERB' || isAuxiliary(token)) return false;
  }
  return true;
}
