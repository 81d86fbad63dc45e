import type { DiagramView } from '../DiagramView.ts';
import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import {
  actorFields,
  actorId,
  edgesOf,
  type Fields,
  fieldType,
  positionFields,
  targetFields,
  targetId,
} from './edgeFields.ts';
import { escapeXml } from './escapeXml.ts';

/** GraphML 1.0 (graphml.graphdrawing.org) with its attributes extension. */
export const graphml: DiagramFormat = {
  name: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  isBinary: false,
  isShown: false,
  isDrawing: false,
  mostPositions: limits.data,
  write: writeGraphml,
};

const NODE_KEYS = ['label', 'type', 'slug', 'kind', 'named', 'issue', 'question', 'unattributed'];
const EDGE_KEYS = [
  'stance',
  'label',
  'former',
  'givenUp',
  'resumed',
  'step',
  'hedged',
  'reported',
  'via',
  'mixed',
  'since',
  'condition',
  'reason',
  'claims',
  'evidence',
];
function writeGraphml(view: DiagramView): string {
  const nodes = [
    ...view.actors.map((actor) => node(actorId(actor.slug), { label: actor.name, ...actorFields(actor) })),
    ...view.targets.map((target) =>
      node(targetId(target.slug), { label: target.text, ...targetFields(target, view) }),
    ),
  ];
  const edges = edgesOf(view).map((edge) => {
    const [source, target] = [actorId(edge.actor.slug), targetId(edge.target.slug)].map(escapeXml);
    return `<edge id="${escapeXml(edge.position.id)}" source="${source}" target="${target}">${data('e_', positionFields(edge))}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...['title', 'notes'].map((name) => key('g_', 'graph', name)),
    ...NODE_KEYS.map((name) => key('n_', 'node', name)),
    ...EDGE_KEYS.map((name) => key('e_', 'edge', name)),
    '<graph id="view" edgedefault="directed">',
    data('g_', { title: view.title, notes: view.notes.join('\n') }),
    ...nodes,
    ...edges,
    '</graph>',
    '</graphml>\n',
  ].join('\n');
}

function key(prefix: string, of: string, name: string): string {
  const declared = fieldType(name);
  const type = declared === 'integer' ? 'int' : declared;
  return `<key id="${prefix}${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function node(id: string, fields: Fields): string {
  return `<node id="${escapeXml(id)}">${data('n_', fields)}</node>`;
}

function data(prefix: string, fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `<data key="${prefix}${name}">${escapeXml(String(value))}</data>`)
    .join('');
}
