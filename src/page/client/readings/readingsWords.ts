import { inLanguage } from '../../words/inLanguage.ts';
import { en } from '../../words/readings/en.ts';
import { uk } from '../../words/readings/uk.ts';
import { language } from '../words.ts';

/** Words of two readings side by side, in the language of the page. */
export function readingsWords(): typeof en {
  return inLanguage({ en, uk }, language());
}
