import { plainField } from '../../../diagrams/formats/tableField.ts';
import type { ExportedNetwork } from './ExportedNetwork.ts';
import type { NetworkFormat } from './NetworkFormat.ts';
import { tieLists } from './tieLists.ts';

/** The ties of a network, a row each, CSV as RFC 4180 has it; lists of slugs and ids with spaces between. */
export const edgesCsv: NetworkFormat = {
  name: 'edges.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: writeEdges,
};

const COLUMNS = ['from', 'from_name', 'to', 'to_name', 'weight', 'shared', 'claims', 'positions'];

function* writeEdges({ mode, nodes, ties }: ExportedNetwork): Iterable<string> {
  const names = (isActor: boolean) =>
    new Map(nodes.flatMap(({ slug, name, type }) => ((type === 'ACTOR') === isActor ? [[slug, name]] : [])));
  const fromNames = names(mode !== 'TARGETS');
  const toNames = names(mode === 'ACTORS');
  const line = (cells: readonly string[]) => `${cells.map(plainField).join(',')}\r\n`;
  yield line(COLUMNS);
  for (const tie of ties) {
    const { from, to, weight } = tie;
    const { shared, claims, positions } = tieLists(tie);
    const ends = [from, fromNames.get(from) ?? '', to, toNames.get(to) ?? ''];
    yield line([...ends, String(weight), shared, claims, positions]);
  }
}
