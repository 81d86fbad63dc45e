/** Tags that are offered for the language of a text: those that most diplomatic texts are in, and of who reads this page. */
const OFFERED = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'hy'],
  ...[
    'it',
    'ja',
    'ka',
    'ko',
    'lt',
    'lv',
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
    'sr',
    'sv',
    'tr',
    'uk',
    'ur',
    'zh',
  ],
];

/** The language of a tag by its name in another one, or null where the tag is none. */
export function languageName(tag: string, inLanguage: string): string | null {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'none' }).of(tag.trim()) ?? null;
  } catch {
    return null;
  }
}

/** What is offered, by name. */
export function offeredLanguages(
  inLanguage: string,
): readonly { readonly value: string; readonly name: string }[] {
  return OFFERED.map((value) => ({ value, name: languageName(value, inLanguage) ?? value })).toSorted(
    (a, b) => a.name.localeCompare(b.name, inLanguage),
  );
}
