import { fileURLToPath } from 'node:url';
import { limits } from '../limits.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { drawSvg } from './svg.ts';

/** Which fonts there are. Read when the library is first loaded, and only from the environment. */
const FONTS = fileURLToPath(new URL('./fonts.conf', import.meta.url));

/** The SVG as pixels, in one scheme. */
export const png: DiagramFormat = {
  name: 'png',
  mediaType: 'image/png',
  isBinary: true,
  isShown: true,
  mostPositions: limits.drawn,
  write: async (view, options) => {
    const drawing = drawSvg(view, options.scheme === 'auto' ? 'light' : options.scheme);
    const scale = Math.min(options.scale, scaleFor(drawing));
    // A library of its own for each system: loaded where pixels are wanted.
    process.env.FONTCONFIG_FILE ??= FONTS;
    const { default: sharp } = await import('sharp');
    return sharp(Buffer.from(drawing), { density: PIXELS_PER_INCH * scale })
      .png()
      .toBuffer();
  },
};

/** At which a unit of a drawing is one pixel. */
const PIXELS_PER_INCH = 72;

/** Four bytes each while it is drawn. */
const MOST_PIXELS = 32_000_000;

/** How many pixels a unit of a drawing may get at most. */
function scaleFor(drawing: string): number {
  const [, width = '1', height = '1'] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(drawing) ?? [];
  return Math.sqrt(MOST_PIXELS / (Number(width) * Number(height)));
}
