/**
 * Parsed documents by their text. Bounded by the length of all texts, because a document in memory takes some
 * hundred times its text, and its plans hang on it. The oldest gives way, unless it was asked for since it was last
 * about to: then it counts as new.
 */
export class Documents<T extends object> {
  private readonly entries = new Map<string, { readonly document: T; used: boolean }>();
  private readonly limit: number;
  private length = 0;

  /** @param limit in UTF-16 units, over all texts */
  constructor(limit: number) {
    this.limit = limit;
  }

  get(text: string): T | undefined {
    const found = this.entries.get(text);
    if (found) found.used = true;
    return found?.document;
  }

  set(text: string, document: T): void {
    if (this.entries.has(text) || text.length > this.limit) return;
    // What is put back comes up again before this ends, and has lost its mark by then.
    for (const [oldest, entry] of this.entries) {
      if (this.length + text.length <= this.limit) break;
      this.entries.delete(oldest);
      if (entry.used) this.entries.set(oldest, { ...entry, used: false });
      else this.length -= oldest.length;
    }
    this.entries.set(text, { document, used: false });
    this.length += text.length;
  }
}
