import { DemarcheError } from './errors.ts';

export interface QueueOptions {
  /** How many are worked on at once. */
  readonly places: number;
  /** How many may wait for a place. */
  readonly waiting: number;
  /** What those are told who come when it is full. */
  readonly full: string;
  /** What those are told whose time is over while they wait. */
  readonly late: string;
  /** After how many seconds it is worth trying again. */
  readonly retryAfter: number;
}

/** Work that takes long: so much of it at once, the rest in its turn, and what would wait too long is refused at once. */
export class BoundedQueue {
  private readonly options: QueueOptions;
  private busy = 0;
  private readonly waiting = new Set<() => void>();

  constructor(options: QueueOptions) {
    this.options = options;
  }

  /**
   * Throws BUSY where too many wait already, DEADLINE_EXCEEDED when the signal aborts before there is a place, and what
   * the work throws.
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.enter(signal);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(signal: AbortSignal | undefined): Promise<void> {
    const { places, waiting, full, late, retryAfter } = this.options;
    const tooLate = () => new DemarcheError('DEADLINE_EXCEEDED', late, { cause: signal?.reason });
    if (signal?.aborted) throw tooLate();
    if (this.busy < places) {
      this.busy += 1;
      return;
    }
    if (this.waiting.size >= waiting) throw new DemarcheError('BUSY', full, { details: { retryAfter } });
    await new Promise<void>((enter, reject) => {
      const next = () => {
        signal?.removeEventListener('abort', giveUp);
        enter();
      };
      const giveUp = () => {
        this.waiting.delete(next);
        reject(tooLate());
      };
      this.waiting.add(next);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** The place goes to whoever has waited longest. */
  private leave(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.busy -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
