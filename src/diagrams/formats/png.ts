import { BoundedQueue } from '../../BoundedQueue.ts';
import { busy, DemarcheError } from '../../errors.ts';
import { limits } from '../limits.ts';
import { PixelProcess } from '../pixels/PixelProcess.ts';
import type { DiagramFormat } from './DiagramFormat.ts';
import { drawSvg } from './svg.ts';

/** Pictures that are drawn at once. */
const AT_ONCE = 2;

/** Pictures that wait for one of those: each takes up to some 3 s of a processor. */
const WAITING = 8;

const processes = Array.from({ length: AT_ONCE }, () => new PixelProcess());

/** The SVG as pixels, in one scheme. */
export const png: DiagramFormat = {
  name: 'png',
  mediaType: 'image/png',
  isBinary: true,
  isShown: true,
  isDrawing: true,
  mostPositions: limits.drawn,
  queue: new BoundedQueue({
    places: AT_ONCE,
    waiting: WAITING,
    full: () =>
      busy(
        `Too many pictures are asked for: ${AT_ONCE} are drawn at once, and ${WAITING} more may wait.`,
        'Take it as svg',
      ),
    late: (cause) =>
      new DemarcheError(
        'DEADLINE_EXCEEDED',
        'The picture was not begun in time, because others are being drawn. Try again later, or take it as svg.',
        { cause },
      ),
  }),
  write: async (view, options) => {
    // Composed: a font has the syllable, and not always the letters that a text may spell it with.
    const drawing = drawSvg(view, {
      ...options,
      scheme: options.scheme === 'auto' ? 'light' : options.scheme,
    }).normalize('NFC');
    // A card has the pixels that social networks ask for.
    const scale = options.size === 'card' ? 1 : Math.min(options.scale, scaleFor(drawing));
    const free = processes.pop() ?? new PixelProcess();
    try {
      return await free.draw({ svg: drawing, density: PIXELS_PER_INCH * scale }, options.signal);
    } finally {
      processes.push(free);
    }
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
