import { escapeXml } from '../../../diagrams/formats/escapeXml.ts';
import type { ExportedNetwork } from './ExportedNetwork.ts';
import type { NetworkFormat } from './NetworkFormat.ts';
import { networkNote } from './networkNote.ts';
import { nodeIds } from './nodeIds.ts';
import { tieLists } from './tieLists.ts';

/** GraphML 1.0 (graphml.graphdrawing.org) with its attributes extension, for networkx and igraph. */
export const graphml: NetworkFormat = {
  name: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: writeGraphml,
};

function* writeGraphml(network: ExportedNetwork): Iterable<string> {
  const ids = nodeIds(network);
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    key('graph', 'note', 'string'),
    ...['label', 'type', 'slug'].map((name) => key('node', name, 'string')),
    key('node', 'claims', 'int'),
    key('edge', 'weight', 'double'),
    ...['shared', 'claims', 'positions'].map((name) => key('edge', name, 'string')),
    '<graph id="network" edgedefault="undirected">',
    `${data('graph', { note: networkNote(network) })}\n`,
  ].join('\n');
  for (const node of network.nodes) {
    const { name: label, type, slug, claims } = node;
    yield `<node id="${escapeXml(ids.node(node))}">${data('node', { label, type, slug, claims })}</node>\n`;
  }
  for (const [place, tie] of network.ties.entries()) {
    const { from, to, weight } = tie;
    const ends = `source="${escapeXml(ids.from(from))}" target="${escapeXml(ids.to(to))}"`;
    const fields = { weight, ...tieLists(tie) };
    yield `<edge id="e${place}" ${ends}>${data('edge', fields)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function key(of: string, name: string, type: string): string {
  return `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function data(of: string, fields: Readonly<Record<string, string | number>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<data key="${of}_${name}">${escapeXml(String(value))}</data>`)
    .join('');
}
