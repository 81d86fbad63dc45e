import type { CodePoints } from '../../evidence/codePoints.ts';
import type { Span } from '../../evidence/Span.ts';

/** What somebody is called by who is not named, although it may begin a sentence and with a capital. */
export const UNNAMED: readonly string[] = [
  'officials',
  'official',
  'sources',
  'source',
  'experts',
  'analysts',
  'critics',
  'observers',
  'people',
  'many',
  'some',
  'others',
  'someone',
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'who',
];

/**
 * Whether a source is named: by a word with a capital, where the script has them and it is not only there because a sentence
 * begins. Of that first word, whether the text has it in small letters elsewhere decides.
 *
 * @param first where the text has its first words
 * @param unnamed words that name nobody, in small letters
 */
export function isNamed(
  words: string,
  first: Span | undefined,
  text: CodePoints,
  unnamed: ReadonlySet<string>,
): boolean {
  const plain = words.toLowerCase().replace(/^(the|a|an) /, '');
  if (unnamed.has(plain)) return false;
  const [word = '', ...others] = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (others.some((other) => /^\p{Lu}/u.test(other))) return true;
  if (!/^\p{Ll}|^\p{Lu}/u.test(word)) return /\p{Lo}/u.test(word);
  const before = first ? text.slice(0, first.start).trimEnd() : '';
  const beginsSentence = before === '' || /[.!?…:“”"„«»‘’]$/u.test(before);
  if (!/^\p{Lu}/u.test(word)) return false;
  if (!beginsSentence) return true;
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return (
    !new RegExp(String.raw`(?<!\p{L})${small}(?!\p{L})`, 'u').test(text.text) &&
    !['The', 'A', 'An'].includes(word)
  );
}
