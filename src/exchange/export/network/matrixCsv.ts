import { plainField, spreadsheetField } from '../../../diagrams/formats/tableField.ts';
import type { ExportedNetwork } from './ExportedNetwork.ts';
import type { NetworkFormat } from './NetworkFormat.ts';

/**
 * The matrix of a network, CSV as RFC 4180 has it: slugs in the first row and the first column, 0 where there is no tie. That
 * of actors and targets has a row for each actor; the others are symmetric.
 */
export const matrixCsv: NetworkFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isTable: true,
  write: writeMatrix,
};

function* writeMatrix({ mode, nodes, ties }: ExportedNetwork, spreadsheet = false): Iterable<string> {
  const field = spreadsheet ? spreadsheetField : plainField;
  const isTwoMode = mode === 'ACTORS_AND_TARGETS';
  const slugs = (isActor: boolean) =>
    nodes.filter(({ type }) => (type === 'ACTOR') === isActor).map(({ slug }) => slug);
  const rows = slugs(mode !== 'TARGETS');
  const columns = slugs(mode === 'ACTORS');
  const weights = new Map<string, Map<string, number>>(rows.map((row) => [row, new Map()]));
  for (const { from, to, weight } of ties) {
    weights.get(from)?.set(to, weight);
    if (!isTwoMode) weights.get(to)?.set(from, weight);
  }
  const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;
  yield (spreadsheet ? '\ufeff' : '') + line([field(''), ...columns.map(field)]);
  for (const row of rows) {
    const held = weights.get(row);
    yield line([field(row), ...columns.map((column) => String(held?.get(column) ?? 0))]);
  }
}
