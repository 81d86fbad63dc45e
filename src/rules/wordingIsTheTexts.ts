import type { Rule } from './Rule.ts';

/** A holder is called, a condition set and a reason given in the words of the text, never in the coder's. */
export const wordingIsTheTexts: Rule = ({ commands, texts }) =>
  commands.flatMap((c) => {
    const text = c.do === 'recordClaim' ? texts.get(c.document)?.text : undefined;
    if (c.do !== 'recordClaim' || text === undefined) return [];
    return Object.entries({ as: c.holderText, condition: c.condition, reason: c.reason }).flatMap(
      ([field, words]) => {
        if (words === null || (words.trim() !== '' && text.includes(words))) return [];
        const message = `"${words}" stands nowhere in the text of "${c.document}". Give the text's own words, letter for letter.`;
        return [{ rule: 'wordingIsTheTexts', at: `${c.at}.${field}`, message }];
      },
    );
  });
