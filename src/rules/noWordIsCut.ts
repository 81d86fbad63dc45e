import { spansOf } from '../commands/spansOf.ts';
import { verifySpan } from '../evidence/verifySpan.ts';
import { cutWordsOf } from '../evidence/wholeWords.ts';
import type { Rule } from './Rule.ts';

/** A passage begins and ends at the edge of a word, so that "Niger" is not quoted from "Nigeria". */
export const noWordIsCut: Rule = ({ commands, texts }) =>
  commands.flatMap((c) =>
    spansOf(c).flatMap(({ document, span, at }) => {
      const text = texts.get(document);
      // Words that are not there are another rule's.
      if (text === undefined || verifySpan(text, span) !== null) return [];
      const cut = cutWordsOf(text, span);
      if (cut === null) return [];
      const message = `The passage "${span.exact}" at ${span.start}–${span.end} ${cut}. Quote whole words.`;
      return [{ rule: 'noWordIsCut', at, message }];
    }),
  );
