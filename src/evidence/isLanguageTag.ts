/**
 * Whether a language is written as BCP 47 does, in the one form that its users agree on: `en`, `pt-BR`. Not `english` or
 * `EN`, which `Intl` takes as well, nor two letters that no language has, such as the country's `ua`.
 */
export function isLanguageTag(tag: string): boolean {
  return tag !== '' && canonicalTag(tag) === tag;
}

/** The one form of a tag, `pt-BR` for `PT-br`, or null where it is none. */
export function canonicalTag(tag: string): string | null {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    const [language = ''] = canonical.split('-');
    // Three letters name some eight thousand languages, and `Intl` knows few of them.
    return language.length === 3 || (language.length === 2 && NAMES.of(language)) ? canonical : null;
  } catch {
    return null;
  }
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
