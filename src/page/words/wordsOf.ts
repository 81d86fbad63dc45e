import { en } from './en.ts';
import type { Language } from './Language.ts';
import { uk } from './uk.ts';
import type { Words } from './Words.ts';

const wordsIn: Readonly<Record<Language, Words>> = { en, uk };

/** The page's words in a language. */
export function wordsOf(language: Language): Words {
  return wordsIn[language];
}
