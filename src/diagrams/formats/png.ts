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
      fitTo: { mode: 'zoom', value: options.scale },
      font: { loadSystemFonts: true },
    });
    return image.asPng();
  },
};
