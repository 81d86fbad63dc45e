import { quoted } from './quoted.ts';
import type { ViewWords } from './ViewWords.ts';

/** Double quotation marks of any language. */
const MARKS = '"“”„‟«»';
const AT_ENDS = new RegExp(`^[\\s${MARKS}]+|[\\s${MARKS}]+$`, 'gu');
const INSIDE = new RegExp(`[${MARKS}]`, 'u');

/**
 * A name in the quotation marks of a language. Those that it begins or ends with are not doubled: as where a text without a
 * title is named by its first words, which are a quotation. One that has them within keeps them all.
 */
export function quotedName(name: string, words?: Pick<ViewWords, 'quotation'>): string {
  const bare = name.replace(AT_ENDS, '');
  return quoted(bare === '' || INSIDE.test(bare) ? name : bare, words);
}
