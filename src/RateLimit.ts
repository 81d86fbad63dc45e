import { DemarcheError } from './errors.ts';

const MINUTE = 60_000;

/** How many are kept apart; whoever asked longest ago is forgotten first. */
const MOST = 20_000;

/** Milliseconds by which sums of parts of a minute may miss it. */
const ROUNDING = 1;

export interface RateLimitOptions {
  /** How many one may have in a minute; 0 for any number. */
  readonly perMinute: number;
  /** What is limited: `One key may make 600 changes in a minute.` */
  readonly message: string;
  /** Milliseconds; those of the process where it is left out. */
  readonly clock?: () => number;
}

/**
 * So many in a minute for each key or address. All of a minute may be had at once; then they come back one after another
 * (a leaky bucket, of which only the time is kept at which it is empty).
 */
export class RateLimit {
  private readonly options: RateLimitOptions;
  private readonly clock: () => number;
  /** When everything that somebody took has come back, by who it is; the one who asked last is the last. */
  private readonly back = new Map<string, number>();

  constructor(options: RateLimitOptions) {
    this.options = options;
    this.clock = options.clock ?? (() => performance.now());
  }

  /** Throws RATE_LIMITED with the seconds after which there will be enough. More than a minute's are taken as all of it. */
  take(who: string, many = 1): void {
    const { perMinute, message } = this.options;
    if (perMinute === 0) return;
    const now = this.clock();
    const back = this.after(who, now) + (MINUTE / perMinute) * Math.min(many, perMinute);
    const late = back - now - MINUTE;
    if (late > ROUNDING) {
      const retryAfter = Math.ceil(late / 1000);
      throw new DemarcheError('RATE_LIMITED', `${message} Try again in ${retryAfter} s.`, {
        details: { retryAfter },
      });
    }
    this.set(who, back);
  }

  /** What was taken turned out not to count. */
  giveBack(who: string): void {
    const { perMinute } = this.options;
    if (perMinute > 0) this.set(who, this.after(who, this.clock()) - MINUTE / perMinute);
  }

  private after(who: string, now: number): number {
    return Math.max(now, this.back.get(who) ?? 0);
  }

  private set(who: string, back: number): void {
    this.back.delete(who);
    this.back.set(who, back);
    const [longestAgo] = this.back.keys();
    if (this.back.size > MOST && longestAgo !== undefined) this.back.delete(longestAgo);
  }
}
