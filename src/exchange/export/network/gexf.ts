import { escapeXml } from '../../../diagrams/formats/escapeXml.ts';
import type { ExportedNetwork } from './ExportedNetwork.ts';
import type { NetworkFormat } from './NetworkFormat.ts';
import { networkNote } from './networkNote.ts';
import { nodeIds } from './nodeIds.ts';
import { tieLists } from './tieLists.ts';

/** GEXF 1.3 (gexf.net), for Gephi, which takes no weights below 0: these are in `signed`, and the edge has its amount. */
export const gexf: NetworkFormat = {
  name: 'gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  write: writeGexf,
};

function* writeGexf(network: ExportedNetwork): Iterable<string> {
  const ids = nodeIds(network);
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>demarche</creator><description>${escapeXml(networkNote(network))}</description></meta>`,
    '<graph defaultedgetype="undirected" idtype="string">',
    attributes('node', { type: 'string', slug: 'string', claims: 'integer' }),
    attributes('edge', { signed: 'double', shared: 'string', claims: 'string', positions: 'string' }),
    `<nodes count="${network.nodes.length}">\n`,
  ].join('\n');
  for (const node of network.nodes) {
    const { name, type, slug, claims } = node;
    yield `<node id="${escapeXml(ids.node(node))}" label="${escapeXml(name)}">${values({ type, slug, claims })}</node>\n`;
  }
  yield `</nodes>\n<edges count="${network.ties.length}">\n`;
  for (const [place, tie] of network.ties.entries()) {
    const { from, to, weight } = tie;
    const ends = `source="${escapeXml(ids.from(from))}" target="${escapeXml(ids.to(to))}"`;
    const fields = { signed: weight, ...tieLists(tie) };
    yield `<edge id="e${place}" ${ends} weight="${Math.abs(weight)}">${values(fields)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes(of: string, types: Readonly<Record<string, string>>): string {
  const each = Object.entries(types).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`,
  );
  return `<attributes class="${of}">${each.join('')}</attributes>`;
}

function values(fields: Readonly<Record<string, string | number>>): string {
  const each = Object.entries(fields).map(
    ([name, value]) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`,
  );
  return `<attvalues>${each.join('')}</attvalues>`;
}
