import { onlyLastChange } from '../../plan/onlyLastChange.ts';
import { takeLastChange } from '../../plan/takeLastChange.ts';
import type { Store } from '../../stores/Store.ts';

export interface ChangeWatchOptions {
  readonly store: Pick<Store, 'read'>;
  /** Milliseconds after which it is asked again whether another process has changed anything. */
  readonly poll: number;
}

/** Milliseconds after which a store that does not answer is no longer waited for. */
const LONGEST = 5_000;

interface Waiting {
  readonly seq: number;
  wake(): void;
}

/**
 * How far the graph has come, for those who wait for it to go on. What is written here is seen at once; what other
 * processes write is asked for now and then, only while somebody waits, and once for all who do.
 */
export class ChangeWatch {
  private readonly options: ChangeWatchOptions;
  private readonly waiting = new Set<Waiting>();
  private last = 0;
  private timer: NodeJS.Timeout | null = null;
  private looking = false;
  private lookAgain = false;

  constructor(options: ChangeWatchOptions) {
    this.options = options;
  }

  /** The number of the last change, as it is now. Throws what the store throws. */
  async now(signal: AbortSignal = AbortSignal.timeout(LONGEST)): Promise<number> {
    const { plan, values } = onlyLastChange;
    const { lastChange } = takeLastChange(await this.options.store.read(plan, values, signal));
    this.last = lastChange.seq;
    for (const one of this.waiting) if (one.seq < this.last) one.wake();
    return this.last;
  }

  /** Resolves when there is a change after the one with this number, or the signal aborts. */
  async beyond(seq: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || seq < this.last) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    const one = { seq, wake };
    this.waiting.add(one);
    signal.addEventListener('abort', wake, { once: true });
    this.timer ??= setInterval(() => this.look(), this.options.poll).unref();
    try {
      await promise;
    } finally {
      this.waiting.delete(one);
      signal.removeEventListener('abort', wake);
      this.rest();
    }
  }

  /** Something may have been written here. */
  look(): void {
    if (this.waiting.size === 0) return;
    if (this.looking) this.lookAgain = true;
    else void this.ask();
  }

  /** A store that is away is asked again the next time. */
  private async ask(): Promise<void> {
    this.looking = true;
    do {
      this.lookAgain = false;
      await this.now().catch(() => undefined);
    } while (this.lookAgain);
    this.looking = false;
  }

  private rest(): void {
    if (this.waiting.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}
