import type { DiagramView } from '../DiagramView.ts';
import type { Scheme } from '../encoding.ts';

/** What every format writes its view with. */
export interface WriteOptions {
  /** Of drawn formats: one scheme, or where the format can, whichever the reader prefers. */
  readonly scheme: Scheme | 'auto';
  /** Of PNG: how many pixels a unit of the drawing gets. */
  readonly scale: number;
}

/** A way of writing a view down. */
export interface DiagramFormat {
  /** In addresses and on the command line; also the ending of files. */
  readonly name: string;
  /** For people: `Scalable Vector Graphics`. */
  readonly title: string;
  readonly mediaType: string;
  /** More positions than this are refused. */
  readonly mostPositions: number;
  readonly write: (view: DiagramView, options: WriteOptions) => string | Promise<Uint8Array>;
}
