import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { passageTable } from './passageTable.ts';

/**
 * CSV (RFC 4180) for spreadsheets. Starts with a byte order mark, without which Excel misreads UTF-8. What a
 * spreadsheet would run gets an apostrophe in front; `tsv` is the same table with every text as it is.
 */
export const csv: DiagramFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isBinary: false,
  isShown: false,
  mostPositions: limits.data,
  write: (view) => `\ufeff${passageTable(view).map(line).join('')}`,
};

function line(row: readonly string[]): string {
  return `${row.map(csvField).join(',')}\r\n`;
}

const FORMULA = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the table
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/**
 * One quoted field. An apostrophe goes before what a spreadsheet would run as a formula, also where only white
 * space or an invisible character hides its first sign (OWASP, CSV injection).
 */
export function csvField(text: string): string {
  const clean = text.toWellFormed().replace(CONTROLS, '\ufffd');
  return `"${(FORMULA.test(clean) ? `'${clean}` : clean).replaceAll('"', '""')}"`;
}
