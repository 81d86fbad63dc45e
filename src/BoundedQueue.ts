export interface QueueOptions {
  /** How many are worked on at once. */
  readonly places: number;
  /** How many may wait for a place: the sum of their weights. */
  readonly waiting: number;
  /** What those are told who come when it is full. */
  full(): Error;
  /** What those are told whose signal aborts while they wait. */
  late(reason: unknown): Error;
}

/** Runs at most `places` jobs at once; up to `waiting` more queue, by their weights, and the rest are refused at once. */
export class BoundedQueue {
  private readonly options: QueueOptions;
  private busy = 0;
  private readonly waiting = new Map<() => void, number>();

  constructor(options: QueueOptions) {
    this.options = options;
  }

  /**
   * @param weight how long it takes, where not all takes equally long
   * Throws what the options say where too many wait already, and when the signal aborts before there is a place; and
   * what the work throws.
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal, weight = 1): Promise<T> {
    await this.enter(signal, weight);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(signal: AbortSignal | undefined, weight: number): Promise<void> {
    const { places, waiting, full, late } = this.options;
    if (signal?.aborted) throw late(signal.reason);
    if (this.busy < places) {
      this.busy += 1;
      return;
    }
    const ahead = [...this.waiting.values()].reduce((sum, other) => sum + other, 0);
    if (ahead + weight > waiting) throw full();
    await new Promise<void>((enter, reject) => {
      const next = () => {
        signal?.removeEventListener('abort', giveUp);
        enter();
      };
      const giveUp = () => {
        this.waiting.delete(next);
        reject(late(signal?.reason));
      };
      this.waiting.set(next, weight);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** The place goes to whoever has waited longest. */
  private leave(): void {
    const [next] = this.waiting.keys();
    if (next === undefined) {
      this.busy -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
