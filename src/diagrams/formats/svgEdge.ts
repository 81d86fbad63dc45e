import type { DiagramPosition } from '../DiagramView.ts';
import { describePosition, quotationLines } from '../describePosition.ts';
import { encoding } from '../encoding.ts';
import type { PlacedEdge, Point } from '../layout/ColumnLayout.ts';
import { edgePath } from '../layout/edgePath.ts';
import { escapeXml } from './escapeXml.ts';
import { safeUrl } from './safeUrl.ts';

/** One position: a line that says in a title who holds what in which words, and leads to the first claim. */
export function svgEdge(edge: PlacedEdge): string {
  const { position, actor, target } = edge;
  const title = [describePosition(actor, position, target), ...quotationLines(position)].join('\n');
  const url = position.claims.map((claim) => safeUrl(claim.url)).find((address) => address !== null);
  const classes = `edge ${position.stance.toLowerCase()}${position.former ? ' former' : ''}`;
  const claims = position.claims.map((claim) => claim.id).join(' ');
  const data = `data-position="${escapeXml(position.id)}" data-claims="${escapeXml(claims)}"`;
  const inside = `<title>${escapeXml(title)}</title>${svgLine(edge, position)}`;
  return url === undefined
    ? `<g class="${classes}" ${data}>${inside}</g>`
    : `<a class="${classes}" href="${escapeXml(url)}" target="_top" ${data}>${inside}</a>`;
}

/** A line with its end, as a stance is drawn, on a ground of its own so that crossings can be followed. */
export function svgLine(
  ends: { from: Point; to: Point },
  { stance, former, reported }: Pick<DiagramPosition, 'stance' | 'former' | 'reported'>,
): string {
  const style = encoding[stance];
  const path = edgePath(ends, style.end);
  const dashes = style.dashes.length === 0 ? '' : ` stroke-dasharray="${style.dashes.join(' ')}"`;
  const hollow =
    style.line === 'double' ? `<path class="line hollow" stroke-width="2" d="${path.line}"/>` : '';
  const end = path.end === '' ? '' : `<path class="end ${style.end}" d="${path.end}"/>`;
  const strike = former ? `<path class="strike" d="${path.strike}"/>` : '';
  const chevrons = reported ? `<path class="chevrons" d="${path.chevrons}"/>` : '';
  return `<path class="casing" stroke-width="${style.width + 3}" d="${path.line}"/><g class="drawn"><path class="line" stroke-width="${style.width}"${dashes} d="${path.line}"/>${hollow}${end}${strike}${chevrons}</g>`;
}
