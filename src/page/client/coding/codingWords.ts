import { en } from '../../words/coding/en.ts';
import { uk } from '../../words/coding/uk.ts';
import { inLanguage } from '../../words/inLanguage.ts';
import { language } from '../words.ts';

/** The words of the form in the page's language. */
export function codingWords(): typeof en {
  return inLanguage({ en, uk }, language());
}
