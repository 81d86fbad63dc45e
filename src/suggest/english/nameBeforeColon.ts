import type { Found, TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { trimmed } from './trimmed.ts';
import { at, type Tokens } from './wordClasses.ts';

/** `Ann Lee: The toll must fall`. */
export function nameBeforeColon(tokens: Tokens, sentence: TokenRange): Found | null {
  const name = phraseAt(tokens, sentence.from, Math.min(sentence.to, sentence.from + 7));
  if (name === null || at(tokens, name.to).text !== ':' || sentence.to - name.to < 4) return null;
  const last = at(tokens, name.to - 1);
  if (
    NO_NAMES.test(last.lower) ||
    last.pos !== 'PROPN' ||
    !/^\p{Lu}/u.test(last.text) ||
    name.from !== sentence.from
  )
    return null;
  const content = trimmed(tokens, { from: name.to + 1, to: sentence.to });
  return {
    by: 'name before a colon',
    holder: name,
    cue: { from: name.to, to: name.to + 1 },
    content: [content],
    verb: null,
  };
}

/** What stands before a colon and is nobody. */
const NO_NAMES =
  /^(?:latest|update|updated|clarification|correction|note|photo|photos|video|related|watch|exclusive|poll|breaking|report|analysis|opinion|live|read|more|source|image|story|media|text|abstract|question|answer|q|a)$/;
