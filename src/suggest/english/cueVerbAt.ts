import { type CueVerb, cueVerbsOf } from './cueVerbs.ts';
import { at, isNominal, type Tokens } from './wordClasses.ts';

/** The verb that a token is, if it is one that fits. */
export function verbAt(tokens: Tokens, i: number, fits: (verb: CueVerb) => boolean): CueVerb | null {
  if (isCapitalized(tokens, i)) return null;
  const { lower } = at(tokens, i);
  return (
    cueVerbsOf(lower).find(
      (verb) => fits(verb) && (verb.particle === '' || particleAt(tokens, i + 1, verb.particle) !== null),
    ) ?? null
  );
}

/** `Drudge Report`: a part of a name, where not all of it is in capitals. */
export function isCapitalized(tokens: Tokens, i: number): boolean {
  const { text } = at(tokens, i);
  return /^\p{Lu}\p{Ll}/u.test(text) && isNominal(at(tokens, i - 1));
}

/** Where a particle stands, directly behind a verb or behind `out`: `lashed out at`. */
export function particleAt(tokens: Tokens, i: number, particle: string): number | null {
  if (at(tokens, i).lower === particle) return i;
  return /^(?:out|back|up)$/.test(at(tokens, i).lower) && at(tokens, i + 1).lower === particle ? i + 1 : null;
}
