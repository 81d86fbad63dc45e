/** What an export has no place for, counted, so that people are told. */
export class LeftOut {
  private readonly counts = new Map<string, number>();

  /** @param what in the plural: `retracted claims` */
  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  addAll(others: LeftOut): void {
    for (const [what, count] of others.counts) this.add(what, count);
  }

  /** `draft claims (2), retracted claims (1)`; in the order of the words, and empty where nothing was left out. */
  list(): string {
    return [...this.counts]
      .sort()
      .map(([what, count]) => `${what} (${count})`)
      .join(', ');
  }
}
