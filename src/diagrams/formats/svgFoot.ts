import type { Foot } from '../footOf.ts';
import { sizes } from '../layout/sizes.ts';
import { wrapText } from '../layout/wrapText.ts';
import { escapeXml } from './escapeXml.ts';
import { safeUrl } from './safeUrl.ts';
import { svgText } from './svgText.ts';

const FONT = 12;
const LINE = 17;
const ABOVE = 12;

/** The foot under a line as wide as the drawing; the address is a link. @param y where the drawing ends */
export function svgFoot(
  { lines, url }: Foot,
  y: number,
  width: number,
): { readonly svg: string; readonly height: number } {
  const inner = { left: sizes.margin, right: width - sizes.margin };
  const room = inner.right - inner.left;
  const words = lines.flatMap((line) => wrapText(line, room, FONT));
  const address = wrapText(url, room, FONT);
  const first = y + ABOVE + LINE;
  const link = svgText(address, { ...inner, baseline: first + words.length * LINE }, LINE, 'foot');
  const href = safeUrl(url);
  return {
    svg: [
      `<path class="rule" d="M${inner.left} ${y}H${inner.right}"/>`,
      svgText(words, { ...inner, baseline: first }, LINE, 'foot muted'),
      href === null ? link : `<a href="${escapeXml(href)}" target="_top">${link}</a>`,
    ].join('\n'),
    height: ABOVE + (words.length + address.length) * LINE + sizes.margin,
  };
}
