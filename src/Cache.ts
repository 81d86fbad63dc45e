import type { CacheBudget, Kept } from './CacheBudget.ts';

/** Bytes that an entry takes beside its key and its value: what keeps it in maps and sets. */
const OVERHEAD = 1_000;

/** Things of one kind by their keys, for as long as the budget that it shares with others lets it keep them. */
export class Cache<Value> {
  private readonly budget: CacheBudget;
  private readonly kept = new Map<string, Kept & { readonly value: Value }>();
  hits = 0;
  misses = 0;

  /** @param kind what is kept in it, for metrics; left out where they do not tell of it */
  constructor(budget: CacheBudget, kind?: string) {
    this.budget = budget;
    if (kind !== undefined) budget.caches.set(kind, this);
  }

  get(key: string): Value | undefined {
    const kept = this.kept.get(key);
    if (kept === undefined) {
      this.misses += 1;
      return undefined;
    }
    this.hits += 1;
    this.budget.use(kept);
    return kept.value;
  }

  /** @param bytes that the value takes, estimated */
  set(key: string, value: Value, bytes: number): void {
    const before = this.kept.get(key);
    if (before) this.budget.remove(before);
    const kept = { value, bytes: bytes + OVERHEAD + 2 * key.length, drop: () => this.kept.delete(key) };
    this.kept.set(key, kept);
    if (!this.budget.add(kept)) this.kept.delete(key);
  }

  clear(): void {
    for (const kept of this.kept.values()) this.budget.remove(kept);
    this.kept.clear();
  }
}
