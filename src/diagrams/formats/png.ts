import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { drawSvg } from './svg.ts';

/** The SVG as pixels, in one scheme, with the fonts of the machine that draws it. */
export const png: DiagramFormat = {
  name: 'png',
  title: 'PNG picture',
  mediaType: 'image/png',
  mostPositions: limits.drawn,
  write: async (view, options) => {
    const drawing = drawSvg(view, options.scheme === 'auto' ? 'light' : options.scheme);
    // A library of its own for each system: loaded where pixels are wanted.
    const { renderAsync } = await import('@resvg/resvg-js');
    const image = await renderAsync(drawing, {
      fitTo: { mode: 'zoom', value: Math.min(options.scale, scaleFor(drawing)) },
      font: { loadSystemFonts: true },
    });
    return image.asPng();
  },
};

/** Four bytes each while it is drawn. */
const MOST_PIXELS = 32_000_000;

/** How many pixels a unit of a drawing may get at most. */
function scaleFor(drawing: string): number {
  const [, width = '1', height = '1'] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(drawing) ?? [];
  return Math.sqrt(MOST_PIXELS / (Number(width) * Number(height)));
}
