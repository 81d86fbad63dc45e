import type { DiagramView } from '../DiagramView.ts';
import { encoding, FORMER_OPACITY, type Line } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import {
  actorFields,
  actorId,
  type Edge,
  edgesOf,
  type Fields,
  fieldType,
  positionFields,
  targetFields,
  targetId,
} from './edgeFields.ts';
import { escapeXml } from './escapeXml.ts';

/** GEXF 1.3 (gexf.net) with its viz module, for Gephi: the elements stand in the order of the published grammar. */
export const gexf: DiagramFormat = {
  name: 'gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  isBinary: false,
  isShown: false,
  isDrawing: false,
  mostPositions: limits.data,
  write: writeGexf,
};

const NODE_FIELDS = ['type', 'slug', 'kind', 'named', 'issue', 'question', 'unattributed'];
const EDGE_FIELDS = [
  'stance',
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
const SHAPES: Readonly<Record<Line, string>> = {
  thick: 'solid',
  solid: 'solid',
  double: 'double',
  thin: 'solid',
  sparse: 'dashed',
  dotted: 'dotted',
  dashed: 'dashed',
  dashdot: 'dashed',
};

function writeGexf(view: DiagramView): string {
  const edges = edgesOf(view);
  const kinds = kindsOf(edges);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>demarche</creator><description>${escapeXml([view.title, ...view.notes].join('\n'))}</description></meta>`,
    '<graph defaultedgetype="directed" idtype="string">',
    attributes('node', NODE_FIELDS),
    attributes('edge', EDGE_FIELDS),
    `<nodes count="${view.actors.length + view.targets.length}">`,
    ...view.actors.map((actor) => node(actorId(actor.slug), actor.name, actorFields(actor))),
    ...view.targets.map((target) => node(targetId(target.slug), target.text, targetFields(target, view))),
    '</nodes>',
    `<edges count="${edges.length}">`,
    ...edges.map((edge, index) => edgeElement(edge, kinds[index] ?? '')),
    '</edges>',
    '</graph>',
    '</gexf>\n',
  ].join('\n');
}

function attributes(of: string, names: readonly string[]): string {
  const each = names.map((name) => `<attribute id="${name}" title="${name}" type="${fieldType(name)}"/>`);
  return `<attributes class="${of}">${each.join('')}</attributes>`;
}

function node(id: string, label: string, fields: Fields): string {
  return `<node id="${escapeXml(id)}" label="${escapeXml(label)}">${values(fields, NODE_FIELDS)}</node>`;
}

/**
 * The kind of each edge: its stance, with a number from the second time on that an actor took it on a target. Gephi
 * makes one edge of several that have both ends and the kind in common.
 */
function kindsOf(edges: readonly Edge[]): string[] {
  const times = new Map<string, number>();
  return edges.map(({ position: { actor, target, stance } }) => {
    const edge = JSON.stringify([actor, target, stance]);
    const time = (times.get(edge) ?? 0) + 1;
    times.set(edge, time);
    return time === 1 ? stance : `${stance} ${time}`;
  });
}

function edgeElement(edge: Edge, kind: string): string {
  const { position, actor, target } = edge;
  const { label, ...fields } = positionFields(edge);
  const style = encoding[position.stance];
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(style.colour.light.slice(at, at + 2), 16));
  const ends = `source="${escapeXml(actorId(actor.slug))}" target="${escapeXml(targetId(target.slug))}"`;
  const colour = `<viz:color r="${r}" g="${g}" b="${b}" a="${position.former ? FORMER_OPACITY : 1}"/>`;
  return `<edge id="${escapeXml(position.id)}" ${ends} kind="${kind}" label="${escapeXml(String(label))}">${values(fields, EDGE_FIELDS)}${colour}<viz:thickness value="${style.width}"/><viz:shape value="${SHAPES[style.line]}"/></edge>`;
}

function values(fields: Fields, names: readonly string[]): string {
  const each = names.flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [`<attvalue for="${name}" value="${escapeXml(String(value))}"/>`];
  });
  return `<attvalues>${each.join('')}</attvalues>`;
}
