import type { Rule } from './Rule.ts';

/** A document has words: on an empty one nothing can rest. */
export const textHasWords: Rule = ({ commands }) =>
  commands.flatMap((c) =>
    c.do !== 'putDocument' || /\S/.test(c.text)
      ? []
      : [
          {
            rule: 'textHasWords',
            at: [...c.at, 'text'],
            message: 'The text is empty. Give the words that were read.',
          },
        ],
  );
