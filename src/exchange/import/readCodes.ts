import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DemarcheError, didYouMean } from '../../errors.ts';
import type { CodeTable, CsvMapping } from './csvMapping.ts';
import type { ForeignIssue } from './ForeignDocument.ts';
import { needColumns, placeInTable, tableRows } from './tableRows.ts';

/** What a code stands for. */
export interface Code {
  readonly text: string;
  readonly issue: ForeignIssue | null;
  /** Whether it only names an issue, for it is its own. */
  readonly isIssue: boolean;
}

/** What the codes of a table stand for, and what to say of one that is not among them. */
export interface Codes {
  readonly byCode: ReadonlyMap<string, Code>;
  unknown(code: string): string;
  /** What to say of one that the mapping knows to be missing; null of any other. */
  lacking(code: string): string | null;
}

/**
 * Reads the second table that a mapping names, from beside the first table, or else from beside the mapping.
 *
 * Throws BAD_ARGUMENT where it is in neither place or is no such table, and for all codes that are there twice, have no
 * text, or belong to an issue that is not among them.
 */
export async function readCodes(table: string, mapping: CsvMapping, codes: CodeTable): Promise<Codes> {
  const places = [table, mapping.file].map((beside) => join(dirname(beside), codes.file));
  const file = places.find((place) => existsSync(place));
  if (file === undefined)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `The codes of the mapping "${mapping.file}" are not there: neither ${places.map((place) => `"${place}"`).join(' nor ')} is a file.`,
    );
  const texts = new Map<
    string,
    { readonly text: string; readonly issue: string | null; readonly row: number }
  >();
  const faults: string[] = [];
  const options = {
    onColumns: (columns: readonly string[]) => needColumns(file, columns, codes.columns),
  };
  for await (const { number: row, cells, faults: found } of tableRows(file, options)) {
    faults.push(...found.map(({ place, message }) => `${place}: ${message}`));
    const code = cells[codes.code]?.trim() ?? '';
    const text = cells[codes.text]?.trim() ?? '';
    const before = texts.get(code);
    if (code === '') faults.push(`${placeInTable(row, codes.code)}: The cell is empty.`);
    else if (before)
      faults.push(`${placeInTable(row, codes.code)}: "${code}" is in row ${before.row} already.`);
    else if (text === '') faults.push(`${placeInTable(row, codes.text)}: The cell is empty.`);
    else
      texts.set(code, { text, issue: codes.issue === null ? null : (cells[codes.issue]?.trim() ?? ''), row });
  }
  const byCode = new Map<string, Code>();
  for (const [code, { text, issue: key, row }] of texts) {
    const issue = key ? texts.get(key) : undefined;
    if (key && !issue)
      faults.push(
        `${placeInTable(row, codes.issue ?? '')}: "${key}" is no code of this table.${didYouMean(key, texts.keys())}`,
      );
    byCode.set(code, { text, issue: key && issue ? { key, text: issue.text } : null, isIssue: key === code });
  }
  if (faults.length > 0)
    throw new DemarcheError('BAD_ARGUMENT', faults.map((fault) => `"${file}", ${fault}`).join('\n'));
  return {
    byCode,
    unknown: (code) => `"${code}" is no code of ${codes.file}: add it there, or take it out of the cell.`,
    lacking: (code) =>
      codes.lacking.has(code)
        ? `"${code}" is no code of ${codes.file}, as the mapping says: no claim is made of it.`
        : null,
  };
}
