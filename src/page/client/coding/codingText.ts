import type { CodingWords } from '../../words/coding/codingWords.ts';
import { en } from '../../words/coding/en.ts';
import { uk } from '../../words/coding/uk.ts';
import { inLanguage } from '../../words/inLanguage.ts';
import { language } from '../words.ts';

/** The words of the form in the page's language. */
export function codingText(): CodingWords {
  return inLanguage({ en, uk }, language());
}
