import { setTimeout as pause } from 'node:timers/promises';
import { DemarcheError, type ErrorCode } from './errors.ts';
import type { Value } from './plan/bindValues.ts';
import type { ReadPlan } from './plan/ReadPlan.ts';
import type { Statement, Store, Transaction } from './stores/Store.ts';

export interface WaitingOptions {
  /** Opens the store and fills it where it is empty. Tried again for as long as nothing answers, or not in time. */
  open(): Promise<Store>;
  /** Told why it did not open, and in how many milliseconds it is tried again. */
  waits(error: DemarcheError, milliseconds: number): void;
}

/** A database that has just started may be too slow for the deadline. */
const MENDED_BY_WAITING: ReadonlySet<ErrorCode> = new Set(['STORE_UNAVAILABLE', 'DEADLINE_EXCEEDED']);

/** Between two tries, in milliseconds: soon at first, then at a steady pace. */
const PAUSES = [500, 1000, 2000, 5000];

/** A store that may not answer yet: until it does, everything asked of it says why. */
export class WaitingStore implements Store {
  /** True when the store is open, false when it was closed before; rejects with what waiting does not mend. */
  readonly opened: Promise<boolean>;
  private store: Store | null = null;
  private reason = 'it is being opened';
  private readonly closing = new AbortController();

  constructor(options: WaitingOptions) {
    this.opened = this.keepTrying(options);
  }

  read(...asked: Parameters<Store['read']>): Promise<string | Uint8Array> {
    return this.store ? this.store.read(...asked) : Promise.reject(this.unavailable());
  }

  explain(plan: ReadPlan, values: readonly Value[]): Promise<string> {
    return this.store ? this.store.explain(plan, values) : Promise.reject(this.unavailable());
  }

  print(plan: ReadPlan): Statement {
    if (this.store) return this.store.print(plan);
    throw this.unavailable();
  }

  transaction<T>(work: (transaction: Transaction) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.store ? this.store.transaction(work, signal) : Promise.reject(this.unavailable());
  }

  snapshot<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.store ? this.store.snapshot(work) : Promise.reject(this.unavailable());
  }

  forget(): Promise<string | null> {
    return this.store ? this.store.forget() : Promise.reject(this.unavailable());
  }

  health(): Promise<void> {
    return this.store ? this.store.health() : Promise.reject(this.unavailable());
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.store?.close();
  }

  private async keepTrying({ open, waits }: WaitingOptions): Promise<boolean> {
    for (let tries = 0; !this.closing.signal.aborted; tries += 1) {
      try {
        const store = await open();
        if (this.closing.signal.aborted) await store.close();
        else this.store = store;
        return this.store !== null;
      } catch (error) {
        if (!(error instanceof DemarcheError) || !MENDED_BY_WAITING.has(error.code)) throw error;
        const milliseconds = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
        this.reason = error.message;
        waits(error, milliseconds);
        await pause(milliseconds, undefined, { signal: this.closing.signal }).catch(() => undefined);
      }
    }
    return false;
  }

  private unavailable(): DemarcheError {
    return new DemarcheError('STORE_UNAVAILABLE', `The store does not answer yet: ${this.reason}`);
  }
}
