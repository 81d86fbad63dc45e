import type { ServerResponse } from 'node:http';
import { busy } from '../errors.ts';

/** What each may hold that is not counted, in bytes: most requests and answers are smaller. */
export const UNCOUNTED = 16_384;

/** Bytes that all clients together may make the service hold for them, for as long as they like to take. */
export class ByteBudget {
  private readonly limit: number;
  private readonly what: string;
  private held = 0;

  /** @param what is held, for who is refused: `answers that clients have yet to take` */
  constructor(limit: number, what: string) {
    this.limit = limit;
    this.what = what;
  }

  /** Throws BUSY where there is no room. A single answer larger than the limit is let through when nothing else is held. */
  take(bytes: number): void {
    if (this.held > 0 && this.held + bytes > this.limit)
      throw busy(`The service holds as many ${this.what} as it may.`, 'Ask for less at once');
    this.held += bytes;
  }

  release(bytes: number): void {
    this.held -= bytes;
  }

  /** Holds an answer until its client has taken it, or is gone. Throws BUSY. */
  holdAnswer(response: ServerResponse, body: string | Uint8Array): void {
    const bytes = Buffer.byteLength(body);
    // Of one that is closed already nobody would say that it is.
    if (bytes <= UNCOUNTED || response.closed) return;
    this.take(bytes);
    response.once('close', () => this.release(bytes));
  }
}
