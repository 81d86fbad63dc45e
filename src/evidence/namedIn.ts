import type { CodePoints } from './codePoints.ts';
import type { Span } from './Span.ts';
import { cutWords } from './wholeWords.ts';

/**
 * Where a text has one of some names letter for letter and in whole words: in these passages first, else anywhere; null where
 * it has none of them.
 *
 * @param names the likeliest first
 */
export function namedIn(
  text: CodePoints,
  passages: readonly Pick<Span, 'start' | 'end'>[],
  names: readonly string[],
): Span | null {
  const stretches = [...passages, { start: 0, end: text.length }];
  for (const { start, end } of stretches) {
    const [from, to] = [text.indexAt(start), text.indexAt(end)];
    for (const name of names) {
      if (name.trim() === '') continue;
      for (
        let i = text.text.indexOf(name, from);
        i >= 0 && i + name.length <= to;
        i = text.text.indexOf(name, i + 1)
      )
        if (cutWords(text.text, i, i + name.length) === null) return text.span(i, i + name.length);
    }
  }
  return null;
}
