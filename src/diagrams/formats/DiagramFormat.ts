import type { BoundedQueue } from '../../BoundedQueue.ts';
import type { DiagramSize } from '../DiagramRequest.ts';
import type { DiagramView } from '../DiagramView.ts';
import type { Scheme } from '../encoding.ts';
import type { Foot } from '../footOf.ts';

/** What every format writes its view with. */
export interface WriteOptions {
  /** Of drawn formats: one scheme, or where the format can, whichever the reader prefers. */
  readonly scheme: Scheme | 'auto';
  /** Of drawings: what stands under them, or null for nothing. */
  readonly foot: Foot | null;
  /** Of drawings: all of the view, or a card of it for social networks, 1200 by 630, that many more positions fit. */
  readonly size: DiagramSize;
  /** Of PNG: how many pixels a unit of the drawing gets. */
  readonly scale: number;
  /** Of PNG: aborts when nobody waits for it any longer. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A way of writing a view down. A new one is a file here, a line in `formats.ts`, and a value of `DiagramFormat` in
 * schema.graphql, for which a test asks: addresses, options, their help and what messages say of it follow.
 */
export interface DiagramFormat {
  /** In addresses and on the command line; also the ending of files. In capitals, its value in the schema. */
  readonly name: string;
  readonly mediaType: string;
  /** Whether it is bytes, and not text. */
  readonly isBinary: boolean;
  /** Whether browsers show it; the others are for programs, and browsers keep them as files. */
  readonly isShown: boolean;
  /** Whether it is a drawing, which has a foot. */
  readonly isDrawing: boolean;
  /** More positions than this are refused. */
  readonly mostPositions: number;
  /** Where it takes long to write: its turn is waited for before anything is read for it. */
  readonly queue?: BoundedQueue;
  /** Text has the id of every claim of the view, so that whoever reads it finds the words; equal views give equal bytes. */
  readonly write: (view: DiagramView, options: WriteOptions) => string | Promise<Uint8Array>;
}
