import { canonicalTag } from './isLanguageTag.ts';

/**
 * The tag that somebody probably meant: `en` for `english`, `EN` or `eng`, `fr` for `français`, `en-US` for `en_US`, `uk`
 * for the country `UA`. Null where it cannot be told.
 */
export function languageMeant(text: string): string | null {
  const plain = text.trim();
  return canonicalTag(plain.replaceAll('_', '-')) ?? languageNamed(plain) ?? languageOfCountry(plain);
}

/** By its name in English or in itself. There is no list of languages to ask for, so every two letters are tried. */
function languageNamed(name: string): string | null {
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const sought = name.toLocaleLowerCase();
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const tag = first + second;
      const inEnglish = english.of(tag);
      if (inEnglish === undefined || canonicalTag(tag) !== tag) continue;
      const inItself = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
      if ([inEnglish, inItself].some((one) => one?.toLocaleLowerCase() === sought)) return tag;
    }
  }
  return null;
}

/** The language that most people of a country read, by the two letters of the country. */
function languageOfCountry(country: string): string | null {
  if (!/^[a-z]{2}$/i.test(country)) return null;
  const isCountry = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(
    country.toUpperCase(),
  );
  if (isCountry === undefined || /^zz$/i.test(country)) return null;
  return canonicalTag(new Intl.Locale('und', { region: country }).maximize().language);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
