import type { Waiting } from '../stores/Store.ts';

export interface PatienceOptions {
  /** Where this ends, so does what is within it. */
  readonly outer?: Waiting | undefined;
  /** Ends it by itself, counted from when somebody first asks for the signal. */
  readonly milliseconds?: number;
}

/**
 * How long somebody waits for an answer. Signals and timers are made where something asks for the signal: most
 * answers are there in less time than it takes to make them.
 */
export class Patience implements Waiting {
  private readonly options: PatienceOptions;
  private controller: AbortController | null = null;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(options: PatienceOptions = {}) {
    this.options = options;
  }

  get isOver(): boolean {
    return this.ended || (this.options.outer?.isOver ?? false);
  }

  get signal(): AbortSignal {
    this.controller ??= this.begin();
    return this.controller.signal;
  }

  /** Nobody waits any more. */
  readonly end = (): void => {
    this.ended = true;
    this.controller?.abort();
  };

  /** The answer is there: nothing has to be ended. */
  clear(): void {
    clearTimeout(this.timer);
    if (this.controller) this.options.outer?.signal.removeEventListener('abort', this.end);
  }

  private begin(): AbortController {
    const { outer, milliseconds } = this.options;
    const controller = new AbortController();
    if (this.isOver) controller.abort();
    if (milliseconds !== undefined) this.timer = setTimeout(this.end, milliseconds);
    outer?.signal.addEventListener('abort', this.end, { once: true });
    return controller;
  }
}
