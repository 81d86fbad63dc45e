import { dateFault } from '../../evidence/dateFault.ts';
import { seenIn } from '../../evidence/seenIn.ts';
import { textFault } from '../../evidence/textFault.ts';
import type { ValueColumn } from './csvMapping.ts';
import type { ForeignFault } from './ForeignDocument.ts';
import { plainSpaces } from './plainSpaces.ts';
import { placeInTable, type TableRow } from './tableRows.ts';

/** Things that one cell may list. */
const LONGEST_LIST = 1_000;

/** The cells of one row, and what is found to be wrong with them as they are read. */
export class RowCells {
  readonly faults: ForeignFault[] = [];
  private readonly row: TableRow;

  constructor(row: TableRow) {
    this.row = row;
  }

  wrong(column: string, message: string): void {
    this.faults.push({ place: placeInTable(this.row.number, column), message });
  }

  /** A cell as it is, which must not be empty. */
  words(column: string): string {
    const words = this.row.cells[column] ?? '';
    const fault = textFault(words);
    if (fault !== null) this.wrong(column, `The cell ${fault}. Write it without.`);
    if (seenIn(words).to === 0) this.wrong(column, 'The cell is empty.');
    return words;
  }

  /** A cell without spaces at its ends, or null where it is empty or there is no such column. */
  text(column: string | null): string | null {
    const text = column === null ? '' : (this.row.cells[column] ?? '');
    const fault = textFault(text);
    if (column !== null && fault !== null) this.wrong(column, `The cell ${fault}. Write it without.`);
    return text.trim() || null;
  }

  /** What stands in a cell, with single spaces and without what is empty. */
  list(column: string, separator: string | null): readonly string[] {
    const cell = this.text(column) ?? '';
    const parts = separator === null ? [cell] : cell.split(separator);
    if (parts.length > LONGEST_LIST)
      this.wrong(
        column,
        `The cell lists ${parts.length} things; at most ${LONGEST_LIST} are taken. Split the row.`,
      );
    return parts
      .slice(0, LONGEST_LIST)
      .map((part) => plainSpaces(part))
      .filter((part) => part !== '');
  }

  /** As `list`, which must not be empty. */
  someOf(column: string, separator: string | null): readonly string[] {
    const parts = this.list(column, separator);
    if (parts.length === 0) this.wrong(column, 'The cell is empty.');
    return parts;
  }

  /** A date in EDTF, or null where there is none. */
  date(column: string | null): string | null {
    const date = this.text(column);
    const fault = date === null ? null : dateFault(date);
    if (column !== null && fault) this.wrong(column, `"${date}" ${fault.fault}.`);
    return date;
  }

  /** What the value of a cell stands for. */
  valued({ column, values }: ValueColumn): string {
    const value = this.words(column).trim();
    const meant = values.get(value);
    if (value !== '' && meant === undefined) {
      const known = [...values.keys()].map((one) => `"${one}"`).join(', ');
      this.wrong(column, `The mapping does not say what "${value}" stands for. It has ${known}.`);
    }
    return meant ?? '';
  }
}
