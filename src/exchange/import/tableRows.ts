import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DemarcheError, didYouMean } from '../../errors.ts';
import type { ForeignFault } from './ForeignDocument.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** Characters of the longest cell that is taken. */
const LONGEST_CELL = 1_000_000;

/** Bytes of the longest row that is read at all: a quotation mark that is never closed would make one of the whole rest. */
const LONGEST_ROW = 16_000_000;

/** One row of a table. */
export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  /** By the names of the columns. */
  readonly cells: Readonly<Record<string, string>>;
  /** Why it cannot be taken as it is. */
  readonly faults: readonly ForeignFault[];
}

export interface TableOptions {
  /** What stands between cells: a comma where it is left out. */
  readonly delimiter?: string;
  /** Called with the names of the columns before the first row is given, and throws where they do not fit. */
  readonly onColumns?: (columns: readonly string[]) => void;
}

/**
 * The rows of a table in CSV (RFC 4180, UTF-8) whose first row names its columns, one at a time: memory does not grow with
 * the file. Empty rows are counted and left out.
 *
 * Throws BAD_ARGUMENT where it is no such table, with the row.
 */
export async function* tableRows(
  file: string,
  { delimiter = ',', onColumns }: TableOptions = {},
): AsyncGenerator<TableRow> {
  // Rows that were parsed are lost when the parser fails behind them: the error names a column by this.
  let header: readonly string[] = [];
  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    on_record: (record: string[], { records }) => {
      if (records === 1) header = record;
      return record;
    },
  });
  // What goes wrong is thrown where the rows are asked for.
  pipeline(utf8Chunks(file), parser, () => undefined);
  let columns: readonly string[] | null = null;
  let number = 0;
  try {
    for await (const record of parser) {
      const cells: readonly string[] = record;
      number += 1;
      if (columns === null) {
        columns = columnsOf(file, cells);
        onColumns?.(columns);
      } else if (cells.length > 1 || cells[0] !== '') yield tableRow(number, columns, cells);
    }
  } catch (error) {
    throw error instanceof CsvError ? notATable(file, error, header) : error;
  }
  if (columns === null)
    throw new DemarcheError('BAD_ARGUMENT', `"${file}" is empty: its first row has to name the columns.`);
}

/** `row 14`, or `row 14, column "polarity"`. */
export function placeInTable(row: number, column?: string): string {
  return column === undefined ? `row ${row}` : `row ${row}, column "${column}"`;
}

/** Throws BAD_ARGUMENT where columns that are needed are not there, and names all of these. */
export function needColumns(
  file: string,
  columns: readonly string[],
  needed: readonly { readonly column: string; readonly where: string }[],
): void {
  const missing = needed.filter(({ column }) => !columns.includes(column));
  if (missing.length === 0) return;
  const name = basename(file);
  const [only = ''] = columns;
  const other = [';', '\t', '|'].find((sign) => columns.length === 1 && only.includes(sign));
  const hint =
    other === undefined
      ? `It has ${columns.map((column) => `"${column}"`).join(', ')}.`
      : `Its first row is one cell, "${only}": say what stands between cells, delimiter: ${JSON.stringify(other)}.`;
  const told = missing.map(
    ({ column, where }) => `${where}${name} has no column "${column}".${didYouMean(column, columns)}`,
  );
  throw new DemarcheError('BAD_ARGUMENT', [...told, hint].join('\n'));
}

function columnsOf(file: string, header: readonly string[]): readonly string[] {
  const columns = header.map((name) => name.trim());
  const twice = columns.filter((name, i) => name !== '' && columns.indexOf(name) < i);
  if (twice.length === 0) return columns;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"${file}", row 1: the column "${twice[0]}" is there twice. Rename one of them.`,
  );
}

function tableRow(number: number, columns: readonly string[], cells: readonly string[]): TableRow {
  const faults: ForeignFault[] = [];
  if (cells.length !== columns.length) {
    const why =
      cells.length < columns.length
        ? 'The file may be cut off here'
        : 'A cell with the delimiter in it needs quotation marks';
    const message = `The row has ${cells.length} cells, and the first row names ${columns.length} columns. ${why}.`;
    faults.push({ place: placeInTable(number), message });
  }
  for (const [i, cell] of cells.entries()) {
    if (cell.length <= LONGEST_CELL) continue;
    const message = `The cell has ${cell.length} characters, and at most ${LONGEST_CELL} are taken. Is a quotation mark missing?`;
    faults.push({ place: placeInTable(number, columns[i] ?? `${i + 1}`), message });
  }
  return { number, cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])), faults };
}

function notATable(file: string, error: CsvError, header: readonly string[]): DemarcheError {
  const index = Number(error.column);
  const where = `"${file}", ${placeInTable(Number(error.records) + 1, header[index] ?? `${index + 1}`)}`;
  return new DemarcheError('BAD_ARGUMENT', `${where}: ${whatIsWrong(error)}`, { cause: error });
}

function whatIsWrong({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'The quotation mark that opens in this row is never closed: the file is cut off, or the mark is to be written twice.';
    case 'CSV_MAX_RECORD_SIZE':
      return `The row has more than ${LONGEST_ROW / 1_000_000} MB. A quotation mark that opens in it is probably never closed.`;
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Behind the quotation mark that closes the cell something else stands. Within a cell a quotation mark is written twice: "".';
    case 'INVALID_OPENING_QUOTE':
      return 'A quotation mark stands within a cell that does not begin with one. Put the cell in quotation marks, and write the mark twice: "".';
    default:
      return `This is no CSV: ${message}.`;
  }
}
