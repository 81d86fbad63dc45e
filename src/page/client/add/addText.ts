import type { AddWords } from '../../words/add/AddWords.ts';
import { wordsOfAdding } from '../../words/add/wordsOfAdding.ts';
import { inLanguage } from '../../words/inLanguage.ts';
import { language } from '../words.ts';

/** The words of adding a text, in the language of the page. */
export function addText(): AddWords {
  return inLanguage(wordsOfAdding, language());
}
