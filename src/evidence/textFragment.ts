import { WITHOUT_SPACES } from './scriptsWithoutSpaces.ts';

/** Longer passages are named by their first and last words. */
const LONGEST = 120;
const WORDS_AT_ENDS = 4;
const WORDS_OF_CONTEXT = 3;

/** Letters of a word where words have edges. Browsers look for words of Chinese or Thai inside a run themselves. */
const LETTERS = String.raw`[[\p{L}\p{N}\p{M}]--${WITHOUT_SPACES}]+`;
const BEGINS = new RegExp(`^${LETTERS}`, 'v');
const ENDS = new RegExp(`${LETTERS}$`, 'v');

/**
 * A document's address with a text fragment that leads browsers to a passage, as the WICG specification
 * "URL Fragment Text Directives" has it: `#:~:text=prefix-,start,end,-suffix`. Browsers match whole words within
 * one block, so context is taken from the passage's own line only, and a passage over several lines is a range.
 */
export function textFragment(
  url: string,
  passage: { readonly exact: string; readonly prefix: string; readonly suffix: string },
): string {
  const before = passage.prefix.split(/[\n\r\u2028\u2029]/).at(-1) ?? '';
  const after = passage.suffix.split(/[\n\r\u2028\u2029]/).at(0) ?? '';
  // A passage that begins or ends inside a word takes the rest of the word.
  const head = BEGINS.test(passage.exact) ? (ENDS.exec(before)?.[0] ?? '') : '';
  const tail = ENDS.test(passage.exact) ? (BEGINS.exec(after)?.[0] ?? '') : '';
  const exact = `${head}${passage.exact}${tail}`.trim();

  const prefix = lastWords(
    before.slice(0, before.length - head.length),
    before.length < passage.prefix.length,
  );
  const suffix = firstWords(after.slice(tail.length), after.length < passage.suffix.length);
  const parts = [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    ...ends(exact).map(encode),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ];
  const [address = '', fragment = ''] = split(url, '#');
  const [own = ''] = split(fragment, ':~:');
  return `${address}#${own}:~:text=${parts.join(',')}`;
}

function ends(exact: string): readonly string[] {
  const words = exact.split(/\s+/u);
  const isOneBlock = !/[\n\r\u2028\u2029]/.test(exact);
  if (isOneBlock && (exact.length <= LONGEST || words.length < 2 * WORDS_AT_ENDS)) return [words.join(' ')];
  const lines = exact.split(/[\n\r\u2028\u2029]+/).map((line) => line.trim().split(/\s+/u));
  const first = (lines.at(0) ?? words).slice(0, WORDS_AT_ENDS);
  const last = (lines.at(-1) ?? words).slice(-WORDS_AT_ENDS);
  return [first.join(' '), last.join(' ')];
}

/** @param isWhole whether the first word is known to be whole, because a line begins before it */
function lastWords(before: string, isWhole: boolean): string {
  const words = before.split(/\s+/u).filter((word) => word !== '');
  const whole = isWhole || /^\s/u.test(before) ? words : words.slice(1);
  return whole.slice(-WORDS_OF_CONTEXT).join(' ');
}

function firstWords(after: string, isWhole: boolean): string {
  const words = after.split(/\s+/u).filter((word) => word !== '');
  const whole = isWhole || /\s$/u.test(after) ? words : words.slice(0, -1);
  return whole.slice(0, WORDS_OF_CONTEXT).join(' ');
}

/** `-`, `,` and `&` mean something in a directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

function split(text: string, at: string): readonly [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + at.length)];
}
