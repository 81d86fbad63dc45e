/** Milliseconds in which work is done before anybody wonders. */
const QUICK = 1_000;
/** Milliseconds between two pictures of the bar. */
const FRAME = 100;
const WIDTH = 30;

/** Where progress is shown: standard error, so that standard output stays for what a command answers. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far long work is, by a bar, where a terminal watches: what goes into a file or to another program is the
 * same however long it took. Work that is done within a second shows nothing.
 */
export class Progress {
  private readonly what: string;
  private readonly screen: Screen;
  private readonly now: () => number;
  private readonly begun: number;
  private shown = 0;
  private isDrawn = false;

  /** @param what what is counted: `rows written` */
  constructor(what: string, screen: Screen = process.stderr, now: () => number = Date.now) {
    this.what = what;
    this.screen = screen;
    this.now = now;
    this.begun = now();
  }

  /** So many of so many are done. May be called as often as it likes. */
  tell(done: number, of: number): void {
    const now = this.now();
    if (!this.screen.isTTY || of === 0 || now - this.begun < QUICK) return;
    if (now - this.shown < FRAME && done < of) return;
    this.shown = now;
    this.isDrawn = true;
    const full = Math.round((WIDTH * done) / of);
    const bar = '#'.repeat(full) + '.'.repeat(WIDTH - full);
    this.screen.write(`\r[${bar}] ${this.what}: ${done} of ${of}\u001b[K`);
  }

  /** Takes the bar away, so that the answer stands alone. */
  end(): void {
    if (this.isDrawn) this.screen.write('\r\u001b[K');
    this.isDrawn = false;
  }
}
