import { isLanguageTag } from '../evidence/isLanguageTag.ts';
import type { Rule } from './Rule.ts';

/** The language of a document is a tag of BCP 47, by which its text is cut into sentences and read aloud. */
export const languageIsATag: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'putDocument' || c.language === null || isLanguageTag(c.language)) return [];
    const message = `"${c.language}" is no language tag. Write it as BCP 47 does: en, fr, pt-BR.`;
    return [{ rule: 'languageIsATag', at: [...c.at, 'language'], message }];
  });
