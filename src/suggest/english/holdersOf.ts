import type { TokenRange } from './Found.ts';
import { phraseBefore } from './phraseBefore.ts';
import { at, isMark, isVerb, type Tokens } from './wordClasses.ts';

/**
 * Those who are named together as one holder, each apart: `Lund, Norlund and the mayors`. One alone where not all of them
 * are known, so that “Trinidad and Tobago” stays one.
 *
 * @param known whom words name, or null
 */
export function holdersOf(
  tokens: Tokens,
  holder: TokenRange,
  known: (words: TokenRange) => string | null,
): readonly TokenRange[] {
  const parts = [...listedBefore(tokens, holder), ...partedAtAnd(tokens, holder)];
  const named = parts.map(known);
  const isEach = named.every((name) => name !== null) && new Set(named).size === parts.length;
  return parts.length > 1 && isEach ? parts : [holder];
}

function partedAtAnd(tokens: Tokens, { from, to }: TokenRange): readonly TokenRange[] {
  for (let i = from + 1; i < to - 1; i += 1)
    if (at(tokens, i).lower === 'and') return [{ from, to: i }, ...partedAtAnd(tokens, { from: i + 1, to })];
  return [{ from, to }];
}

/** What stands before `and` or `, and`, from comma to comma. */
function listedBefore(tokens: Tokens, { from }: TokenRange): readonly TokenRange[] {
  if (at(tokens, from - 1).lower !== 'and') return [];
  const listed: TokenRange[] = [];
  let end = from - 1;
  while (end > 0 && (listed.length === 0 || isMark(at(tokens, end - 1), ','))) {
    if (isMark(at(tokens, end - 1), ',')) end -= 1;
    const phrase = phraseBefore(tokens, end, Math.max(0, end - 12));
    // `has ties to Norlund, and Lund said`: what stands before is of another verb.
    if (phrase === null || isVerb(tokens, phrase.from - 1)) return [];
    listed.unshift(phrase);
    end = phrase.from;
  }
  return listed;
}
