import type { CodePoints } from './codePoints.ts';
import { linesOf } from './linesOf.ts';
import type { Span } from './Span.ts';
import type { TextSection } from './sections.ts';

/** Short forms that end in a full stop without ending a sentence. */
const SHORT_FORMS = new Set(
  (
    'Mr Mrs Ms Dr Prof St Gen Col Lt Maj Capt Sgt Adm Sen Rep Gov Pres Amb Hon Rev Fr Sr Jr Mt Ft ' +
    'vs etc cf approx No Nos Art Vol Fig Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'
  ).split(' '),
);

/** Words that begin a sentence and no name: after "the U.S." they show that the sentence was over. */
const OPENERS = new Set(
  (
    'A An The This That These Those There It Its He His She Her They Their We Our You Your I My ' +
    'But And Or So Yet If When While Although Though Because Since After Before As At By For From In On To With ' +
    'However Meanwhile Now Then Here What Who Why How'
  ).split(' '),
);

/**
 * The sentences of a text, headings left out, in its order: those of `Intl.Segmenter`, joined again where it takes
 * the full stop of an abbreviation such as "U.S." for the end. What has no letter or digit is no sentence.
 *
 * @param language a language tag (BCP 47) for `Intl.Segmenter`
 */
export function sentences(text: CodePoints, all: readonly TextSection[], language = 'en'): readonly Span[] {
  const headings = new Set(all.map((section) => section.start));
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return linesOf(text.text)
    .filter((line) => !headings.has(text.offsetAt(line.start)))
    .flatMap((line) =>
      inLine(segmenter, text.text.slice(line.start, line.end)).map(({ start, end }) =>
        text.span(line.start + start, line.start + end),
      ),
    );
}

function inLine(segmenter: Intl.Segmenter, line: string): readonly { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(line)) {
    const last = joined.at(-1);
    const end = index + segment.length;
    if (last && goesOn(line.slice(last.start, last.end), segment)) last.end = end;
    else joined.push({ start: index, end });
  }
  return joined
    .map(({ start, end }) => {
      const piece = line.slice(start, end);
      return {
        start: start + piece.length - piece.trimStart().length,
        end: end - piece.length + piece.trimEnd().length,
      };
    })
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(line.slice(start, end)));
}

function goesOn(before: string, after: string): boolean {
  const word = /(?:^|[\s([“‘"'])([\p{L}.]+)\.[)\]]?\s*$/u.exec(before)?.[1];
  if (word === undefined) return false;
  if (SHORT_FORMS.has(word)) return true;
  const isInitials = /^(?:\p{L}\.)*\p{L}$/u.test(word);
  const next = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? '';
  // A single capital is a middle initial or the end of "Plan B."; only words that open sentences tell.
  return isInitials && !OPENERS.has(next);
}
