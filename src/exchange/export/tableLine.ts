import { csvField } from '../../diagrams/formats/csv.ts';

/** A row of a table as RFC 4180 has it; every field quoted. @param spreadsheet whether what one would run gets an apostrophe */
export function tableLine(cells: readonly string[], spreadsheet: boolean): string {
  return `${cells.map(spreadsheet ? csvField : plainField).join(',')}\r\n`;
}

/** Only U+0000 and half characters are replaced, which no reader of tables takes. */
function plainField(text: string): string {
  return `"${text.toWellFormed().replaceAll('\0', '\ufffd').replaceAll('"', '""')}"`;
}
