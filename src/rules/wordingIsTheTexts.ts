import { pathTo } from '../commands/pathTo.ts';
import { writtenFields } from '../commands/writtenFields.ts';
import { writtenOf } from '../commands/writtenOf.ts';
import { showInvisible } from '../evidence/showInvisible.ts';
import { cutWords } from '../evidence/wholeWords.ts';
import type { Rule } from './Rule.ts';

/** A holder is called, a condition set and a reason given in whole words of the text, never in the coder's. */
export const wordingIsTheTexts: Rule = ({ commands, texts }) =>
  commands.flatMap((c) => {
    const row = writtenOf(c);
    const document = 'document' in c ? c.document : null;
    if (row === null || document === null) return [];
    const text = texts.get(document)?.text;
    if (text === undefined) return [];
    return writtenFields(row.type).flatMap((field) => {
      const words: unknown = row.values[field.name];
      if (field.written.form !== 'WORDS' || typeof words !== 'string') return [];
      const places = words.trim() === '' ? [] : placesOf(text, words);
      if (places.some((i) => cutWords(text, i, i + words.length) === null)) return [];
      const message =
        places.length === 0
          ? `"${showInvisible(words)}" stands nowhere in the text of "${document}". Give the text's own words, letter for letter.`
          : `"${words}" stands in the text of "${document}" only inside other words. Give whole words of the text.`;
      return [{ rule: 'wordingIsTheTexts', at: pathTo(c, field), message }];
    });
  });

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) places.push(i);
  return places;
}
