/** Something kept, as its budget knows it. */
export interface Kept {
  /** As whoever keeps it estimates. */
  readonly bytes: number;
  /** Takes it out of the cache that it is in. */
  drop(): void;
}

/** 24 MB: some five hundred plans of large operations, in a process that is to stay at about 300 with its threads. */
const STANDARD = 24 * 2 ** 20;

/**
 * The share of the budget for entries that have not been found again yet: a scan of new keys cannot evict what is used.
 * A single entry that is larger is not kept.
 */
const FOR_NEW = 0.25;

/** The bytes that several caches share. When they are used up, what was not used for longest is given up. */
export class CacheBudget {
  /** Those that tell how often they were asked, by what they keep. */
  readonly caches = new Map<string, { readonly hits: number; readonly misses: number }>();
  private readonly limit: number;
  /** Both from the one that was not used for longest. */
  private readonly fresh = new Set<Kept>();
  private readonly found = new Set<Kept>();
  private freshBytes = 0;
  private foundBytes = 0;

  constructor(limit: number = STANDARD) {
    this.limit = limit;
  }

  get bytes(): number {
    return this.freshBytes + this.foundBytes;
  }

  get entries(): number {
    return this.fresh.size + this.found.size;
  }

  /** Whether it may be kept at all. */
  add(kept: Kept): boolean {
    if (kept.bytes > this.limit * FOR_NEW) return false;
    this.fresh.add(kept);
    this.freshBytes += kept.bytes;
    while (this.bytes > this.limit) this.giveUpOne();
    return true;
  }

  /** It was found, and is now the last to go. */
  use(kept: Kept): void {
    this.remove(kept);
    this.found.add(kept);
    this.foundBytes += kept.bytes;
  }

  remove(kept: Kept): void {
    if (this.fresh.delete(kept)) this.freshBytes -= kept.bytes;
    else if (this.found.delete(kept)) this.foundBytes -= kept.bytes;
  }

  private giveUpOne(): void {
    const from = this.freshBytes > this.limit * FOR_NEW || this.found.size === 0 ? this.fresh : this.found;
    const [oldest] = from;
    if (oldest === undefined) return;
    this.remove(oldest);
    oldest.drop();
  }
}
