import { busy, DemarcheError } from '../../errors.ts';

/** How many subscriptions may be open at once. */
export interface StreamLimits {
  readonly all: number;
  /** Of one key, or of one address without a key. */
  readonly each: number;
}

/** Seconds after which whoever has too many may have closed some. */
const RETRY_AFTER = 5;

/** Subscriptions that are open, by whose they are. */
export class OpenStreams {
  private readonly limits: StreamLimits;
  private readonly open = new Map<string, number>();
  private all = 0;

  constructor(limits: StreamLimits) {
    this.limits = limits;
  }

  get size(): number {
    return this.all;
  }

  /** Opens one, and gives what closes it. @param who the key or the address. Throws RATE_LIMITED and BUSY. */
  take(who: string): () => void {
    const { all, each } = this.limits;
    const theirs = this.open.get(who) ?? 0;
    if (theirs >= each)
      throw new DemarcheError(
        'RATE_LIMITED',
        `One key, or one address without a key, may have ${each} subscriptions open at once. Close another one first.`,
        { details: { retryAfter: RETRY_AFTER } },
      );
    if (this.all >= all)
      throw busy(`The service has ${all} subscriptions open, as many as it may.`, 'Read changes in pages');
    this.open.set(who, theirs + 1);
    this.all += 1;
    return () => this.close(who);
  }

  private close(who: string): void {
    const left = (this.open.get(who) ?? 0) - 1;
    if (left > 0) this.open.set(who, left);
    else this.open.delete(who);
    this.all -= 1;
  }
}
