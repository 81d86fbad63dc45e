import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { QuotedStretch } from '../../evidence/quotedStretches.ts';
import type { Token } from './Token.ts';

const nlp = winkNlp(winkModel, ['pos']);
const { its } = nlp;

/** What runs on so long is no word, and took the library minutes to take apart. */
const NO_WORD = /\S{200,}/g;

/**
 * The words and marks of a stretch of a text, each with its part of speech.
 *
 * @param start in UTF-16 units, as `end` and the quotations
 */
export function readTokens(
  text: string,
  start: number,
  end: number,
  quotes: readonly QuotedStretch[],
): readonly Token[] {
  const stretch = text.slice(start, end);
  const plain = stretch.replaceAll('’', "'").replace(NO_WORD, (run) => ' '.repeat(run.length));
  const tokens = nlp.readDoc(plain).tokens();
  const [values, parts] = [tokens.out(its.value), tokens.out(its.pos)];
  const read: Token[] = [];
  let at = 0;
  for (const [i, value] of values.entries()) {
    const index = plain.indexOf(value, at);
    // White space is a token too, of which it may have made something else; so it may of a rare mark.
    if (index < 0 || value.trim() === '' || plain.slice(at, index).trim().length > 4) continue;
    at = index + value.length;
    const from = start + index;
    read.push({
      text: text.slice(from, start + at),
      lower: value.toLowerCase(),
      pos: parts[i] ?? 'X',
      start: from,
      end: start + at,
      quote: quotes.findIndex((one) => from >= one.start && from < one.end),
    });
  }
  return read;
}
