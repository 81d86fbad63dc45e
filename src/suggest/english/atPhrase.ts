import { ended } from './contentBehind.ts';
import type { Found, TokenRange } from './Found.ts';
import { subjectOf } from './subjectOf.ts';
import { verbGroupStart } from './verbGroup.ts';
import { at, type Tokens } from './wordClasses.ts';

/** `would rather wait`, `has changed his mind about the toll`. */
export function atPhrase(
  tokens: Tokens,
  i: number,
  sentence: TokenRange,
  main: TokenRange | null,
): Found | null {
  const { lower, quote } = at(tokens, i);
  if (quote >= 0) return null;
  const isRather = lower === 'rather' && /^(?:would|'d)$/.test(at(tokens, i - 1).lower);
  const isMind =
    /^(?:change|changes|changed)$/.test(lower) &&
    /^(?:his|her|its|their)$/.test(at(tokens, i + 1).lower) &&
    /^minds?$/.test(at(tokens, i + 2).lower) &&
    /^(?:about|on)$/.test(at(tokens, i + 3).lower);
  if (!isRather && !isMind) return null;
  const group = verbGroupStart(tokens, i, sentence.from);
  const holder = subjectOf(tokens, group, sentence, main);
  const from = isRather ? i + 1 : i + 4;
  const content = ended(tokens, isRather ? 'infinitive' : 'object', from, sentence);
  if (!holder || !content) return null;
  const lemma = isRather ? 'would rather' : 'change mind';
  return {
    by: content.by,
    holder,
    cue: { from: group, to: from },
    content: [content.stretch],
    verb: { lemma, particle: '', stance: 'SUPPORTS' },
  };
}
