/** A text with the digits of any script as those of ASCII: `٢٠٢٥` as `2025`. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, asciiDigit);
}

/** Unicode has the digits of each script in a row from 0 to 9, and rows that touch are whole. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let before = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before -= 1;
  return String((point - before) % 10);
}
