import { setImmediate } from 'node:timers/promises';
import { DemarcheError } from '../../errors.ts';
import { deadlineExceeded } from '../../stores/deadlineExceeded.ts';

/** The largest file that an address gives, in bytes. */
export const MOST_BYTES = 33_554_432;

/**
 * Takes what an export writes. It is not sent on as it comes: the client would decide how long the graph is held as it is
 * at one moment, for which writers wait on Neo4j, and what goes wrong halfway could no longer be told.
 */
export class BoundedText {
  private readonly chunks: Uint8Array[] = [];
  private bytes = 0;
  private readonly signal: AbortSignal;
  private readonly instead: string;

  /** @param instead what to do where it is too large: `run "demarche export csv FILE"` */
  constructor(signal: AbortSignal, instead: string) {
    this.signal = signal;
    this.instead = instead;
  }

  /** Throws OPERATION_TOO_LARGE where there is no room for more, and what `pause` throws. */
  readonly write = async (text: string | Uint8Array): Promise<void> => {
    const chunk = typeof text === 'string' ? Buffer.from(text) : text;
    this.bytes += chunk.length;
    if (this.bytes > MOST_BYTES)
      throw new DemarcheError(
        'OPERATION_TOO_LARGE',
        `This export is larger than the ${MOST_BYTES} bytes that an address gives. Ask for less, or ${this.instead}.`,
        { details: { limit: 'bytes', allowed: MOST_BYTES } },
      );
    this.chunks.push(chunk);
    await this.pause();
  };

  /** Lets others have their turn. Throws DEADLINE_EXCEEDED where nobody waits any longer. */
  readonly pause = async (): Promise<void> => {
    await setImmediate();
    if (this.signal.aborted) throw deadlineExceeded(this.signal.reason);
  };

  /** All that was written, texts in UTF-8. */
  whole(): Buffer {
    return Buffer.concat(this.chunks);
  }
}
