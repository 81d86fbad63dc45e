import { inLanguage } from '../../words/inLanguage.ts';
import { en } from '../../words/viewer/en.ts';
import { uk } from '../../words/viewer/uk.ts';
import { language } from '../words.ts';

/** Words about the key of the tab, in the language of the page. */
export function viewerWords(): typeof en {
  return inLanguage({ en, uk }, language());
}
