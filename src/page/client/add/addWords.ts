import { en } from '../../words/add/en.ts';
import { uk } from '../../words/add/uk.ts';
import { inLanguage } from '../../words/inLanguage.ts';
import { language } from '../words.ts';

/** The words of adding a text, in the language of the page. */
export function addWords(): typeof en {
  return inLanguage({ en, uk }, language());
}
