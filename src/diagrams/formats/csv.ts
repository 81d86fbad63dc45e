import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { passageTable } from './passageTable.ts';
import { spreadsheetField } from './tableField.ts';

/**
 * CSV (RFC 4180) for spreadsheets. Starts with a byte order mark, without which Excel misreads UTF-8. What a
 * spreadsheet would run gets an apostrophe in front; `tsv` is the same table with every text as it is.
 */
export const csv: DiagramFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isBinary: false,
  isShown: false,
  isDrawing: false,
  mostPositions: limits.data,
  write: (view) => `\ufeff${passageTable(view).map(line).join('')}`,
};

function line(row: readonly string[]): string {
  return `${row.map(spreadsheetField).join(',')}\r\n`;
}
