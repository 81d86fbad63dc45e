import { spansOf } from '../commands/spansOf.ts';
import { verifySpan } from '../evidence/verifySpan.ts';
import type { Rule } from './Rule.ts';

/** `exact` equals the document's text between `start` and `end`, in code points. */
export const wordsAreThere: Rule = ({ commands, texts }) =>
  commands.flatMap((c) =>
    spansOf(c).flatMap(({ document, span, at }) => {
      const text = texts.get(document);
      if (text === undefined) return [];
      const fault = verifySpan(text, span);
      return fault === null ? [] : [{ rule: 'wordsAreThere', at, message: fault }];
    }),
  );
