import { listedLanguages } from './quotations/sayingVerbs.ts';

/**
 * What a person should know of suggestions by rules in a language: null in English, whose rules are measured. Without a
 * language, a text is read as English.
 *
 * @param language a tag of BCP 47
 */
export function rulesNote(language: string | null): string | null {
  if (language === null)
    return 'The text has no language and is read as English. Give it its language, then ask again.';
  const [primary = ''] = language.toLowerCase().split('-');
  if (primary === 'en') return null;
  const name = nameOf(primary);
  return listedLanguages.includes(primary)
    ? `In ${name} only quotations and what stands behind common verbs of saying are suggested.`
    : `There are no rules for ${name}: only what stands in quotation marks is suggested, without who said it.`;
}

function nameOf(primary: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(primary) ?? primary;
  } catch {
    return `“${primary}”`;
  }
}
