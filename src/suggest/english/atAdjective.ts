import { ended, isClauseAt } from './contentBehind.ts';
import { cueAdjective } from './cueAdjectives.ts';
import type { Found, TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { isNobody, subjectOf } from './subjectOf.ts';
import { verbGroupStart } from './verbGroup.ts';
import { at, isBe, isBetween, isMark, type Tokens } from './wordClasses.ts';

/** `is wary of the toll`. */
export function atAdjective(
  tokens: Tokens,
  i: number,
  sentence: TokenRange,
  main: TokenRange | null,
): Found | null {
  const adjective = cueAdjective(at(tokens, i).lower);
  if (adjective === null) return null;
  let group = i;
  while (
    group > sentence.from &&
    (isBetween(at(tokens, group - 1)) ||
      /^(?:more|less|very|still|so|too|deeply)$/.test(at(tokens, group - 1).lower))
  )
    group -= 1;
  const verb = at(tokens, group - 1);
  if (
    !isBe(verb) &&
    !/^(?:seem|seems|seemed|remain|remains|remained|feel|feels|felt|become|became|grew)$/.test(verb.lower)
  )
    return null;
  const start = verbGroupStart(tokens, group - 1, sentence.from);
  const holder = subjectOf(tokens, start, sentence, main);
  if (!holder || isNobody(tokens, holder) || /^(?:it|that|this)$/.test(at(tokens, holder.to - 1).lower))
    return null;
  // `less sure than Ann Lee that`
  const than = at(tokens, i + 1).lower === 'than' ? phraseAt(tokens, i + 2, sentence.to) : null;
  const behind = than?.to ?? i + 1;
  const lead = at(tokens, behind).lower;
  const isClause = isClauseAt(tokens, behind, sentence.to, 10);
  if (!adjective.leads.has(lead) && !isClause) {
    if (!adjective.stands || !isEnd(tokens, behind, sentence.to)) return null;
    return {
      by: 'adjective alone',
      holder,
      cue: { from: start, to: group },
      content: [{ from: group, to: i + 1 }],
      verb: { lemma: at(tokens, i).lower, particle: '', stance: adjective.stance },
    };
  }
  const from =
    lead === 'to' || lead === 'that' || isClause || /^(?:whether|if|how)$/.test(lead) ? behind : behind + 1;
  const content = ended(tokens, 'adjective', from, sentence);
  const cue = { from: start, to: than ? i + 1 : from };
  return (
    content && {
      by: 'adjective',
      holder,
      cue,
      content: [content.stretch],
      verb: { lemma: at(tokens, i).lower, particle: '', stance: adjective.stance },
    }
  );
}

function isEnd(tokens: Tokens, i: number, to: number): boolean {
  return i >= to || isMark(at(tokens, i), '. , ; ! ?') || /^(?:and|but|about)$/.test(at(tokens, i).lower);
}
