import { isLanguage, type Language } from './Language.ts';

/** Those of the words of a part that are in a language of the page, by its tag; English where the page has none of that. */
export function inLanguage<Words>(words: Readonly<Record<Language, Words>>, tag: string): Words {
  return words[isLanguage(tag) ? tag : 'en'];
}
