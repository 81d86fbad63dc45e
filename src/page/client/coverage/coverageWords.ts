import type { CoverageWords } from '../../words/coverage/CoverageWords.ts';
import { en } from '../../words/coverage/en.ts';
import { uk } from '../../words/coverage/uk.ts';
import { inLanguage } from '../../words/inLanguage.ts';
import { language } from '../words.ts';

/** The words of this part in the page's language. */
export function coverageWords(): CoverageWords {
  return inLanguage({ en, uk }, language());
}
