/** Numbers that look random and follow from a seed alone (mulberry32, https://github.com/cprosche/mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, and below this number. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  /** Throws where there is nothing to choose from. */
  one<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }

  /** Some of them, each once, in their order; all where there are fewer. */
  some<T>(items: readonly T[], count: number): readonly T[] {
    const left = items.map((_, place) => place);
    const places = Array.from(
      { length: Math.min(count, items.length) },
      () => left.splice(this.below(left.length), 1)[0],
    );
    return items.filter((_, place) => places.includes(place));
  }
}
