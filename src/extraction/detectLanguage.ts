import { eld } from 'eld/small';
import { canonicalTag } from '../evidence/isLanguageTag.ts';
import { languageMeant } from '../evidence/languageMeant.ts';

/** Characters that are looked at: more tell no more. */
const SEEN = 20_000;

/**
 * The language of a text: as its file says, else as its words look; null where they do not tell.
 *
 * @param said what the file says, in whatever form
 */
export function detectLanguage(text: string, said: string | null): string | null {
  const stated = said === null ? null : languageMeant(said);
  const found = eld.detect(text.slice(0, SEEN));
  const seen = found.language !== '' && found.isReliable() ? canonicalTag(found.language) : null;
  // Word processors and templates say "en" of everything: what is written in another language shows it.
  if (stated !== null && seen !== null && !sameLanguage(stated, seen)) return seen;
  return stated ?? seen;
}

function sameLanguage(a: string, b: string): boolean {
  const [first, second] = [a, b].map((tag) => new Intl.Locale(tag).language);
  return first === second;
}
