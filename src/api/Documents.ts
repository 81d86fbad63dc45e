import type { DocumentNode } from 'graphql';

/**
 * Parsed documents by their text, the least recently used given up first. Bounded by the length of all texts,
 * because a document in memory takes some hundred times its text, and its plans hang on it.
 */
export class Documents<T extends DocumentNode | Error> {
  private readonly entries = new Map<string, T>();
  private readonly limit: number;
  private length = 0;

  /** @param limit in UTF-16 units, over all texts */
  constructor(limit: number) {
    this.limit = limit;
  }

  get(text: string): T | undefined {
    const found = this.entries.get(text);
    if (found !== undefined) {
      this.entries.delete(text);
      this.entries.set(text, found);
    }
    return found;
  }

  set(text: string, document: T): void {
    if (this.entries.has(text) || text.length > this.limit) return;
    this.entries.set(text, document);
    this.length += text.length;
    for (const oldest of this.entries.keys()) {
      if (this.length <= this.limit) break;
      this.entries.delete(oldest);
      this.length -= oldest.length;
    }
  }
}
