import type { CodePoints } from '../../../evidence/codePoints.ts';
import { restsOnSentence } from '../../../evidence/restsOnSentence.ts';
import type { Sentence } from '../../../evidence/sentences.ts';
import type { LeftOutWords, RestingPassage } from '../../operations/coverage.ts';
import { thoseBetween } from './thoseBetween.ts';

/** What became of a sentence: something rests on it, somebody left it out, or nobody has looked at it yet. */
export interface SentenceState {
  readonly sentence: Sentence;
  readonly kind: 'covered' | 'leftOut' | 'open';
  /** What was left out of it, by whom and why. */
  readonly leftOut: readonly LeftOutWords[];
}

/** What became of each sentence of a text, as `demarche check` has it of a dossier. */
export function sentenceStates(
  text: CodePoints,
  sentences: readonly Sentence[],
  passages: readonly RestingPassage[],
  leftOut: readonly LeftOutWords[],
): readonly SentenceState[] {
  const covered = new Set<Sentence>();
  for (const passage of passages.filter(isResting))
    for (const one of around(sentences, passage)) if (restsOnSentence(text, passage, one)) covered.add(one);
  const left = new Map<Sentence, LeftOutWords[]>();
  for (const words of leftOut)
    for (const one of around(sentences, words))
      if (restsOnSentence(text, words, one, words.everywhere))
        left.set(one, [...(left.get(one) ?? []), words]);
  return sentences.map((sentence) => {
    const out = left.get(sentence) ?? [];
    const kind = covered.has(sentence) ? 'covered' : out.length > 0 ? 'leftOut' : 'open';
    return { sentence, kind, leftOut: out };
  });
}

/** Claims that were taken back cover nothing. On words that never had a claim something else rests: an office, say. */
function isResting({ accepted, draft, rejected, retracted }: RestingPassage): boolean {
  const any = (...lists: readonly RestingPassage['draft'][]) => lists.some(({ nodes }) => nodes.length > 0);
  return any(accepted, draft) || !any(rejected, retracted);
}

/** The sentences that a stretch may share words with. */
function around(
  sentences: readonly Sentence[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Sentence[] {
  return thoseBetween(sentences, (sentence) => sentence, start, end);
}
