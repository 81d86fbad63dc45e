import { inLanguage } from '../../words/inLanguage.ts';
import { en } from '../../words/writing/en.ts';
import { uk } from '../../words/writing/uk.ts';
import type { WritingWords } from '../../words/writing/WritingWords.ts';
import { language } from '../words.ts';

/** The words of writing, in the language of the page: they come with the script of this part. */
export function writingWords(): WritingWords {
  return inLanguage({ en, uk }, language());
}
