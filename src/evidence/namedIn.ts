import type { CodePoints } from './codePoints.ts';
import { findQuotation, searchableOf } from './findQuotation.ts';
import type { Span } from './Span.ts';
import { cutWords } from './wholeWords.ts';

/** What may stand within a name and is no letter of it: to fold a text takes long, and most have none of it. */
const ODD = /[^\S ]|\p{Cf}| {2}/u;

/**
 * Where a text has one of some names, as quotations are found, which a line may break: in these passages first, else
 * anywhere; null where it has none of them.
 *
 * @param names the likeliest first
 */
export function namedIn(
  points: CodePoints,
  passages: readonly Pick<Span, 'start' | 'end'>[],
  names: readonly string[],
): Span | null {
  const given = names.filter((name) => name.trim() !== '');
  const folded = ODD.test(points.text) ? searchableOf(points) : null;
  for (const stretch of [...passages, { start: 0, end: points.length }]) {
    for (const name of given) {
      const found = folded ? findQuotation(folded, name, stretch)[0] : letterForLetter(points, name, stretch);
      if (found) return found;
    }
  }
  return null;
}

function letterForLetter(
  points: CodePoints,
  name: string,
  { start, end }: Pick<Span, 'start' | 'end'>,
): Span | null {
  const { text } = points;
  const [from, to] = [points.indexAt(start), points.indexAt(end)];
  for (let i = text.indexOf(name, from); i >= 0 && i + name.length <= to; i = text.indexOf(name, i + 1))
    if (cutWords(text, i, i + name.length) === null) return points.span(i, i + name.length);
  return null;
}
