import { isLanguageTag } from '../evidence/isLanguageTag.ts';
import { languageMeant } from '../evidence/languageMeant.ts';
import type { Rule } from './Rule.ts';

/** The language of a document is a tag of BCP 47, by which its text is cut into sentences and read aloud. */
export const languageIsATag: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'putDocument' || c.language === null || isLanguageTag(c.language)) return [];
    const meant = languageMeant(c.language);
    const write = meant === null ? 'Write it as BCP 47 does: en, fr, pt-BR.' : `Write ${meant}.`;
    const message = `"${c.language}" is no language tag. ${write}`;
    return [{ rule: 'languageIsATag', at: [...c.at, 'language'], message }];
  });
