import { pathTo } from '../commands/pathTo.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { writtenOf } from '../commands/writtenOf.ts';
import type { Rule } from './Rule.ts';

/** A holder is called, a condition set and a reason given in the words of the text, never in the coder's. */
export const wordingIsTheTexts: Rule = ({ commands, texts }) =>
  commands.flatMap((c) => {
    const row = writtenOf(c);
    if (row === null || !('document' in c)) return [];
    const text = texts.get(c.document)?.text;
    if (text === undefined) return [];
    return writtenFields(row.type).flatMap((field) => {
      const words: unknown = row.values[field.name];
      if (field.written.form !== 'WORDS' || typeof words !== 'string') return [];
      if (words.trim() !== '' && text.includes(words)) return [];
      const message = `"${words}" stands nowhere in the text of "${c.document}". Give the text's own words, letter for letter.`;
      return [{ rule: 'wordingIsTheTexts', at: pathTo(c, field), message }];
    });
  });
