import type { DiagramView } from '../DiagramView.ts';
import { describePosition, quotationLines } from '../describePosition.ts';
import {
  type End,
  encoding,
  type Line,
  type Palette,
  palettes,
  type Scheme,
  UNATTRIBUTED,
} from '../encoding.ts';
import { groupTargets } from '../groupTargets.ts';
import { wrapText } from '../layout/wrapText.ts';
import { limits } from '../limits.ts';
import type { DiagramFormat, WriteOptions } from './DiagramFormat.ts';
import {
  actorId,
  type Edge,
  edgesOf,
  type Fields,
  positionFields,
  targetFields,
  targetId,
} from './edgeFields.ts';
import { safeUrl } from './safeUrl.ts';

/** Graphviz: `dot` draws it from left to right, targets in a cluster for each issue. */
export const dot: DiagramFormat = {
  name: 'dot',
  mediaType: 'text/vnd.graphviz; charset=utf-8',
  isBinary: false,
  isShown: true,
  isDrawing: false,
  mostPositions: limits.drawn,
  write: (view, options) => writeDot(view, options),
};

const ENDS: Readonly<Record<End, string>> = {
  arrow: 'normal',
  none: 'none',
  diamond: 'odiamond',
  circle: 'odot',
  bar: 'tee',
};
const STYLES: Readonly<Record<Line, string>> = {
  thick: 'solid',
  solid: 'solid',
  double: 'solid',
  thin: 'solid',
  sparse: 'dashed',
  dotted: 'dotted',
  dashed: 'dashed',
  dashdot: 'dashed',
};

function writeDot(view: DiagramView, { scheme }: WriteOptions): string {
  const colours = scheme === 'auto' ? 'light' : scheme;
  const palette = palettes[colours];
  const font = { fontname: 'Noto Sans,DejaVu Sans,Arial,sans-serif', fontcolor: palette.ink };
  return [
    'digraph view {',
    `  graph${attributes({ ...font, rankdir: 'LR', ranksep: '2.5', nodesep: '0.12', bgcolor: palette.background, labelloc: 't', labeljust: 'l', fontsize: '18', label: escaped([view.title, ...view.notes].join('\n')) })};`,
    `  node${attributes({ ...font, shape: 'box', style: 'filled', fontsize: '11', color: palette.outline })};`,
    `  edge${attributes({ ...font, fontsize: '9' })};`,
    ...view.actors.map(
      (actor) =>
        `  ${node(actorId(actor.slug), actor.name, '', { slug: actor.slug, kind: actor.kind }, palette.actorFill, actor.named ? 'filled,rounded' : 'filled,rounded,dashed')}`,
    ),
    ...groupTargets(view).flatMap((group, index) => [
      `  subgraph cluster_${index} {`,
      `    graph${attributes({ label: escaped(wrapText(group.heading, 260, 12).join('\n')), fontsize: '12', color: palette.outline })};`,
      ...group.targets.map(
        (target) =>
          `    ${node(targetId(target.slug), target.text, target.unattributed ? UNATTRIBUTED : '', targetFields(target, view), palette.targetFill, 'filled')}`,
      ),
      '  }',
    ]),
    ...edgesOf(view).map((edge) => `  ${drawEdge(edge, colours, palette)}`),
    '}\n',
  ].join('\n');
}

function node(id: string, name: string, note: string, fields: Fields, fill: string, style: string): string {
  const label = [...wrapText(name, 220, 11), ...(note === '' ? [] : [note])].join('\n');
  const { type: _, ...rest } = fields;
  const own = { label: escaped(label), tooltip: escaped(name), fillcolor: fill, style };
  return `${quoted(escaped(id))}${attributes({ ...own, ...data(rest) })};`;
}

function drawEdge(edge: Edge, scheme: Scheme, palette: Palette): string {
  const { position, actor, target } = edge;
  const style = encoding[position.stance];
  const colour = `${style.colour[scheme]}${position.former ? '80' : ''}`;
  const { label, ...fields } = positionFields(edge);
  const url = position.claims.map((claim) => safeUrl(claim.url)).find((address) => address !== null);
  const all = {
    color: style.line === 'double' ? `${colour}:${palette.background}:${colour}` : colour,
    style: STYLES[style.line],
    penwidth: String(style.line === 'double' ? 1.5 : style.width),
    arrowhead: ENDS[style.end],
    fontcolor: colour,
    label: escaped(`${style.mark} ${wrapText(String(label), 200, 9).join('\n')}`),
    tooltip: escaped([describePosition(actor, position, target), ...quotationLines(position)].join('\n')),
    ...(url === undefined ? {} : { URL: escaped(url) }),
    ...data({ position: position.id, ...fields }),
  };
  return `${quoted(escaped(actorId(actor.slug)))} -> ${quoted(escaped(targetId(target.slug)))}${attributes(all)};`;
}

function data(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, escaped(String(value))]));
}

function attributes(values: Readonly<Record<string, string>>): string {
  return ` [${Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(', ')}]`;
}

/** A quoted string of the DOT language, whose only escape is for the quotation mark. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the document
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/**
 * Text for Graphviz's `escString`: backslashes stand for themselves, lines are broken with `\n`, and nothing is
 * taken for a character entity.
 */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, '\ufffd')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('&', '&amp;');
}
