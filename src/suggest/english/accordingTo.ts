import { contentEnd } from './contentEnd.ts';
import { contentStart } from './contentStart.ts';
import type { Found, TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { trimmed } from './trimmed.ts';
import { at, isMark, type Tokens } from './wordClasses.ts';

/** `According to the council, the toll falls`, `The toll falls, according to the council`. */
export function accordingTo(tokens: Tokens, sentence: TokenRange): Found | null {
  for (let i = sentence.from; i < sentence.to - 2; i += 1) {
    if (at(tokens, i).lower !== 'according' || at(tokens, i + 1).lower !== 'to' || at(tokens, i).quote >= 0)
      continue;
    const holder = phraseAt(tokens, i + 2, sentence.to);
    if (holder === null) return null;
    const cue = { from: i, to: i + 2 };
    const isFirst = i - sentence.from < 3;
    if (isFirst) {
      let comma = holder.to;
      while (comma < sentence.to && !isMark(at(tokens, comma), ',')) comma += 1;
      if (comma >= sentence.to - 2) return null;
      const from = comma + 1;
      const content = trimmed(tokens, { from, to: contentEnd(tokens, from, sentence.to, 'according to') });
      if (content.to - content.from < 3) return null;
      return { by: 'according to', holder, cue, content: [content], verb: null };
    }
    const content = trimmed(tokens, { from: contentStart(tokens, sentence.from, i), to: i });
    return content.to - content.from < 3
      ? null
      : { by: 'according to', holder, cue, content: [content], verb: null };
  }
  return null;
}
