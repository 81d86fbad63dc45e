/**
 * Aborts what is not over in time. One timer serves all, which have the same time each: a timer for each would take a
 * tenth of what a small answer takes.
 */
export class Deadlines {
  private readonly milliseconds: number;
  /** When each is to be over, the earliest first. */
  private readonly running = new Map<AbortController, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  start(cancellation: AbortController): void {
    this.running.set(cancellation, performance.now() + this.milliseconds);
    if (this.timer === null) this.look(this.milliseconds);
  }

  stop(cancellation: AbortController): void {
    this.running.delete(cancellation);
  }

  private look(milliseconds: number): void {
    this.timer = setTimeout(() => this.abortLate(), milliseconds).unref();
  }

  private abortLate(): void {
    this.timer = null;
    const now = performance.now();
    for (const [cancellation, end] of this.running) {
      if (end > now) {
        this.look(end - now);
        return;
      }
      this.running.delete(cancellation);
      cancellation.abort();
    }
  }
}
