/** What people call the invisible characters that texts have most. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00A0', 'no-break space'],
  ['\u00AD', 'soft hyphen'],
  ['\u061C', 'Arabic letter mark'],
  ['\u200B', 'zero-width space'],
  ['\u200C', 'zero-width non-joiner'],
  ['\u200D', 'zero-width joiner'],
  ['\u200E', 'left-to-right mark'],
  ['\u200F', 'right-to-left mark'],
  ['\u202F', 'narrow no-break space'],
  ['\u2060', 'word joiner'],
  ['\u3000', 'ideographic space'],
  ['\uFEFF', 'byte order mark'],
]);

const INVISIBLE = String.raw`\p{Cf}\p{Cc}\p{DI}\p{Z}\u2800`;
const SHOWN = new RegExp(String.raw`[[${INVISIBLE}\p{Co}\p{Cn}]--[ \n]]`, 'gv');
const NOTHING_SEEN = new RegExp(`^[${INVISIBLE}]*$`, 'v');

/** A text with what nobody sees in it by number and name: `nego<U+00AD soft hyphen>tiations`. */
export function showInvisible(text: string): string {
  return text.replace(SHOWN, (character) => `<${nameOf(character)}>`);
}

/** Whether nobody sees any of the characters of a text, or it has none. */
export function isInvisible(text: string): boolean {
  return NOTHING_SEEN.test(text);
}

/** `U+00AD soft hyphen`; the number alone where people have no name for it. */
export function nameOf(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES.get(character);
  return `U+${number}${name === undefined ? '' : ` ${name}`}`;
}
