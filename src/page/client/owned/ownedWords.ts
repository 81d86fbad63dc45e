import { inLanguage } from '../../words/inLanguage.ts';
import { en } from '../../words/owned/en.ts';
import type { OwnedWords } from '../../words/owned/OwnedWords.ts';
import { uk } from '../../words/owned/uk.ts';
import { language } from '../words.ts';

/** The words of one's own claims, in the language of the page: they come with the script of this part. */
export function ownedWords(): OwnedWords {
  return inLanguage({ en, uk }, language());
}
