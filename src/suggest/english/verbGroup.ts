import type { Token } from './Token.ts';
import { at, isAuxiliary, isBe, isBetween, type Tokens } from './wordClasses.ts';

/** Where the verb with its auxiliaries and adverbs begins that has its last word at a number. */
export function verbGroupStart(tokens: Tokens, verb: number, floor: number): number {
  let from = verb;
  while (from > floor) {
    const token = at(tokens, from - 1);
    const isKept = /^(?:keep|keeps|kept|keeping)$/.test(token.lower);
    if (
      token.quote >= 0 ||
      !(
        isAuxiliary(token) ||
        isBetween(token) ||
        isKept ||
        (token.lower === 'no' && at(tokens, from).lower === 'longer') ||
        (token.lower === 'to' && isLinking(at(tokens, from - 2)))
      )
    )
      break;
    from -= token.lower === 'to' ? 2 : 1;
  }
  return from;
}

/** Verbs before `to` that make one verb with what follows: `continues to insist`, `seemed to suggest`. */
const LINKING =
  /^(?:continu(?:e|es|ed|ing)|went|goes|going|gone|appear(?:s|ed)?|seem(?:s|ed)?|began|begins?|begun|start(?:s|ed)?|used|tend(?:s|ed)?|came|come|comes|happen(?:s|ed)?|keep(?:s|ing)?|kept)$/;

function isLinking({ lower }: Token): boolean {
  return LINKING.test(lower) || lower === 'on';
}

/** Whether a verb is passive: `was told`. Then its subject is not who says it. */
export function isPassive(tokens: Tokens, group: number, verb: number): boolean {
  const { lower } = at(tokens, verb);
  if (lower.endsWith('ing')) return false;
  const auxiliaries = tokens.slice(group, verb).filter((token) => isAuxiliary(token));
  const last = auxiliaries.at(-1);
  return last !== undefined && isBe(last) && (lower.endsWith('ed') || IRREGULAR_PARTICIPLES.has(lower));
}

const IRREGULAR_PARTICIPLES = new Set(
  'said told known thought felt found shown written sworn understood spoken made seen'.split(' '),
);
