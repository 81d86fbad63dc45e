import { plainField, spreadsheetField } from '../../../diagrams/formats/tableField.ts';
import type { ExportedNetwork } from './ExportedNetwork.ts';
import type { NetworkFormat } from './NetworkFormat.ts';
import { tieLists } from './tieLists.ts';

/** The ties of a network, a row each, CSV as RFC 4180 has it; lists of slugs and ids with spaces between. */
export const edgesCsv: NetworkFormat = {
  name: 'edges.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isTable: true,
  write: writeEdges,
};

const COLUMNS = ['from', 'from_name', 'to', 'to_name', 'weight', 'shared', 'claims', 'positions'];

function* writeEdges({ mode, nodes, ties }: ExportedNetwork, spreadsheet = false): Iterable<string> {
  const field = spreadsheet ? spreadsheetField : plainField;
  const names = (isActor: boolean) =>
    new Map(nodes.flatMap(({ slug, name, type }) => ((type === 'ACTOR') === isActor ? [[slug, name]] : [])));
  const fromNames = names(mode !== 'TARGETS');
  const toNames = names(mode === 'ACTORS');
  yield `${spreadsheet ? '\ufeff' : ''}${COLUMNS.map(field).join(',')}\r\n`;
  for (const tie of ties) {
    const { from, to, weight } = tie;
    const { shared, claims, positions } = tieLists(tie);
    const ends = [from, fromNames.get(from) ?? '', to, toNames.get(to) ?? ''].map(field);
    // A number, which may be below 0 and is run by nothing.
    yield `${[...ends, weight, ...[shared, claims, positions].map(field)].join(',')}\r\n`;
  }
}
