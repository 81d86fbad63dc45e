import { inLanguage } from '../../words/inLanguage.ts';
import { en } from '../../words/review/en.ts';
import { uk } from '../../words/review/uk.ts';
import { language } from '../words.ts';

/** Words of the review of drafts, in the language of the page. */
export function reviewWords(): typeof en {
  return inLanguage({ en, uk }, language());
}
