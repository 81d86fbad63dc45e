import { isRightToLeft } from '../layout/isRightToLeft.ts';
import { roundToTenth } from '../layout/roundToTenth.ts';
import { escapeXml } from './escapeXml.ts';

/**
 * Lines of text in SVG. Text whose first letter is of a right-to-left script is set from the right edge and kept in that
 * direction by an isolate, which every renderer knows, unlike the `direction` property.
 *
 * @param align from the edge where reading starts, or in the middle
 * @param box where the text stands: its left and right edge, and the first line's baseline
 */
export function svgText(
  lines: readonly string[],
  box: { readonly left: number; readonly right: number; readonly baseline: number },
  lineHeight: number,
  classes: string,
  align: 'start' | 'middle' = 'start',
): string {
  const fromRight = isRightToLeft(lines.join(' '));
  const named = classes === '' ? '' : ` class="${classes}"`;
  const [x, anchor] =
    align === 'middle'
      ? [(box.left + box.right) / 2, 'middle']
      : fromRight
        ? [box.right, 'end']
        : [box.left, ''];
  const anchored = anchor === '' ? '' : ` text-anchor="${anchor}"`;
  return lines
    .map((line, index) => {
      const y = roundToTenth(box.baseline + index * lineHeight);
      const words = fromRight ? `\u2067${escapeXml(line)}\u2069` : escapeXml(line);
      return `<text${named} x="${roundToTenth(x)}" y="${y}"${anchored}>${words}</text>`;
    })
    .join('');
}
