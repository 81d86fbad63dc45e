const STRONG = /[\p{L}\p{N}]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether the first letter or digit of a text is of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  const first = [...text].find((character) => STRONG.test(character));
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}
