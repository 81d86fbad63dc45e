import { inLanguage } from '../../words/inLanguage.ts';
import { en } from '../../words/suggestions/en.ts';
import type { SuggestionWords } from '../../words/suggestions/SuggestionWords.ts';
import { uk } from '../../words/suggestions/uk.ts';
import { language } from '../words.ts';

/** The words of suggestions, in the language of the page: they come with the script of this part. */
export function suggestionWords(): SuggestionWords {
  return inLanguage({ en, uk }, language());
}
