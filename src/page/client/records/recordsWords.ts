import { inLanguage } from '../../words/inLanguage.ts';
import { en } from '../../words/records/en.ts';
import { uk } from '../../words/records/uk.ts';
import { language } from '../words.ts';

/** The words of records, in the language of the page: they come with the script of this part. */
export function recordsWords(): typeof en {
  return inLanguage({ en, uk }, language());
}
