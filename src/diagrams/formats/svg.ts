import type { DiagramView } from '../DiagramView.ts';
import type {
  ColumnLayout,
  PlacedActor,
  PlacedEdge,
  PlacedHeading,
  PlacedTarget,
} from '../layout/ColumnLayout.ts';
import { layoutColumns } from '../layout/layoutColumns.ts';
import { placeSigns } from '../layout/placeSigns.ts';
import { roundToTenth } from '../layout/roundToTenth.ts';
import { sizes } from '../layout/sizes.ts';
import { wrapText } from '../layout/wrapText.ts';
import { limits } from '../limits.ts';
import type { DiagramFormat, WriteOptions } from './DiagramFormat.ts';
import { escapeXml } from './escapeXml.ts';
import { svgCard } from './svgCard.ts';
import { svgEdge } from './svgEdge.ts';
import { svgFoot } from './svgFoot.ts';
import { svgLegend } from './svgLegend.ts';
import { svgStyle } from './svgStyle.ts';
import { svgText } from './svgText.ts';

/** SVG 1.1 with CSS: two columns, light or dark as the reader prefers, each line with its words and a link. */
export const svg: DiagramFormat = {
  name: 'svg',
  mediaType: 'image/svg+xml; charset=utf-8',
  isBinary: false,
  isShown: true,
  isDrawing: true,
  mostPositions: limits.drawn,
  write: drawSvg,
};

const EMPTY_WIDTH = 640;
const TITLE_LINE = 24;
const NOTE_LINE = 16;

/** A view drawn as an SVG document: all of it, or a card of it. */
export function drawSvg(
  view: DiagramView,
  { scheme, size = 'whole', foot = null }: Pick<WriteOptions, 'scheme'> & Partial<WriteOptions>,
): string {
  return size === 'card' ? svgCard(view, { scheme, foot }) : drawWhole(view, { scheme, foot });
}

function drawWhole(view: DiagramView, { scheme, foot }: Pick<WriteOptions, 'scheme' | 'foot'>): string {
  const layout = layoutColumns(view);
  const empty = view.targets.length === 0 && view.actors.length === 0;
  const width = empty
    ? EMPTY_WIDTH
    : Math.max(sizes.narrowPicture, Math.ceil(layout.width) + 2 * sizes.margin);
  const head = drawHead(view, width, empty);
  const footTop = head.height + (empty ? 0 : layout.height + sizes.margin);
  const drawnFoot = foot === null ? { svg: '', height: 0 } : svgFoot(foot, footTop, width);
  const height = Math.ceil(footTop + drawnFoot.height);
  const counts = countsOf(view);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="graphics-document document" aria-roledescription="diagram" aria-labelledby="diagram-title" aria-describedby="diagram-description">`,
    `<title id="diagram-title">${escapeXml(view.title)}</title>`,
    `<desc id="diagram-description">${escapeXml([counts, ...view.notes].join(' '))}</desc>`,
    `<style>${svgStyle(scheme)}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    head.svg,
    ...(empty
      ? []
      : [
          `<g transform="translate(${(width - Math.ceil(layout.width)) / 2} ${head.height})">${drawColumns(layout)}</g>`,
        ]),
    ...(drawnFoot.svg === '' ? [] : [drawnFoot.svg]),
    '</svg>\n',
  ].join('\n');
}

/** `14 actors, 20 proposals and statements, 38 positions.` */
function countsOf(view: DiagramView): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return `${count(view.actors.length, 'actor', 'actors')}, ${count(view.targets.length, 'proposal or statement', 'proposals and statements')}, ${count(view.positions.length, 'position', 'positions')}.`;
}

function drawHead(view: DiagramView, width: number, empty: boolean): { svg: string; height: number } {
  const inner = { left: sizes.margin, right: width - sizes.margin };
  const room = inner.right - inner.left;
  const title = wrapText(view.title, room, 18, true);
  const words = empty ? ['There is nothing to draw.', ...view.notes] : [countsOf(view), ...view.notes];
  const notes = words.flatMap((note) => wrapText(note, room, sizes.noteFont));
  const firstNote = sizes.margin + 18 + (title.length - 1) * TITLE_LINE + 22;
  const legendTop = firstNote + notes.length * NOTE_LINE + 10;
  const legend = svgLegend(view, inner.left, legendTop, room);
  return {
    svg: [
      svgText(title, { ...inner, baseline: sizes.margin + 16 }, TITLE_LINE, 'title'),
      svgText(notes, { ...inner, baseline: firstNote }, NOTE_LINE, 'note muted'),
      legend.svg,
    ].join('\n'),
    height: roundToTenth(legendTop + legend.height + 14),
  };
}

function drawColumns(layout: ColumnLayout): string {
  const marks = Map.groupBy(layout.edges, (edge) => edge.target);
  return [
    ...layout.edges.map(svgEdge),
    ...layout.actors.map(drawActor),
    ...layout.headings.map(drawHeading),
    ...layout.targets.map((placed) => drawTarget(placed, layout.gutter, marks.get(placed.target) ?? [])),
  ].join('\n');
}

const ROUNDED = {
  PERSON: 14,
  STATE: 2,
  GOVERNMENT: 2,
  ORGANIZATION: 2,
  ALLIANCE: 2,
  MEDIA: 8,
  GROUP: 8,
} as const;

function drawActor({ actor, lines, x, y, width, height }: PlacedActor): string {
  const radius = Math.min(ROUNDED[actor.kind], height / 2);
  const strong = actor.kind === 'ALLIANCE' ? ' strong' : '';
  const text = svgText(
    lines,
    {
      left: x,
      right: x + width,
      baseline: y + height / 2 - ((lines.length - 1) * sizes.lineHeight) / 2 + 4.5,
    },
    sizes.lineHeight,
    '',
    'middle',
  );
  return `<g class="actor${actor.named ? '' : ' unnamed'}" data-slug="${escapeXml(actor.slug)}"><title>${escapeXml(actor.name)}</title><rect class="box${strong}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>${text}</g>`;
}

function drawHeading({ issue, lines, x, y, width }: PlacedHeading): string {
  const title = issue === null ? '' : `<title>${escapeXml(issue.text)}</title>`;
  const box = { left: x, right: x + width, baseline: y + sizes.headingFont };
  return `<g>${title}${svgText(lines, box, sizes.headingLineHeight, 'heading')}</g>`;
}

function drawTarget(placed: PlacedTarget, gutter: number, edges: readonly PlacedEdge[]): string {
  const { target, lines, notes, x, y, width, height } = placed;
  const noteLines = notes.reduce((sum, note) => sum + note.lines.length, 0);
  const textHeight = lines.length * sizes.lineHeight + noteLines * sizes.noteLineHeight;
  const inner = { left: x + gutter, right: x + width - sizes.padding };
  let baseline = y + (height - textHeight) / 2 + sizes.lineHeight - 4.5;
  const parts = [svgText(lines, { ...inner, baseline }, sizes.lineHeight, '')];
  baseline += lines.length * sizes.lineHeight - 2;
  for (const note of notes) {
    const classes =
      note.stance === null ? 'note muted unattributed' : `note condition ${note.stance.toLowerCase()}`;
    const was = note.former ? ' was' : '';
    parts.push(svgText(note.lines, { ...inner, baseline }, sizes.noteLineHeight, classes + was));
    baseline += note.lines.length * sizes.noteLineHeight;
  }
  const kind = target.type === 'Issue' ? 'target issue' : 'target';
  return `<g class="${kind}" data-slug="${escapeXml(target.slug)}"><title>${escapeXml(target.text)}</title><rect class="box" x="${x}" y="${y}" width="${roundToTenth(width)}" height="${roundToTenth(height)}" rx="2"/>${parts.join('')}${edges.map(drawMark).join('')}</g>`;
}

/** The stance's mark, what qualifies it, and a stroke through both where it is no longer held. */
function drawMark({ position, to }: PlacedEdge): string {
  const x = to.x + sizes.besideMark;
  const y = roundToTenth(to.y + 4);
  const { signs, width } = placeSigns(position);
  const texts = signs.map(
    ({ sign, x: right }) => `<text class="mark" x="${roundToTenth(x + right)}" y="${y}">${sign}</text>`,
  );
  const stroke = position.former
    ? `<path class="strike" d="M${x - 2} ${y}L${roundToTenth(x + width + 1)} ${roundToTenth(to.y - 4)}"/>`
    : '';
  return `<g class="${position.stance.toLowerCase()}">${texts.join('')}${stroke}</g>`;
}
