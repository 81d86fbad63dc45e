import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { passageTable } from './passageTable.ts';
import { plainField } from './tableField.ts';

/**
 * The table of `csv` for R, pandas and other programs: every text as it is, without what spreadsheets need. Fields are
 * quoted, because a passage may hold tabs and line breaks: `pandas.read_csv(file, sep="\t")`, `readr::read_tsv(file)`.
 */
export const tsv: DiagramFormat = {
  name: 'tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  isBinary: false,
  isShown: false,
  isDrawing: false,
  mostPositions: limits.data,
  write: (view) => passageTable(view).map(line).join(''),
};

function line(row: readonly string[]): string {
  return `${row.map(plainField).join('\t')}\n`;
}
