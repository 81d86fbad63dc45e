const FORMULA = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the table
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/**
 * One quoted field for spreadsheets. An apostrophe goes before what they would run as a formula, also where only white
 * space or an invisible character hides its first sign (OWASP, CSV injection).
 */
export function spreadsheetField(text: string): string {
  const clean = text.toWellFormed().replace(CONTROLS, '\ufffd');
  return quoted(FORMULA.test(clean) ? `'${clean}` : clean);
}

/** One quoted field for programs: only U+0000 and half characters are replaced, which no reader of tables takes. */
export function plainField(text: string): string {
  return quoted(text.toWellFormed().replaceAll('\0', '\ufffd'));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
