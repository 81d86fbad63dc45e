import type { Drawer } from './Drawer.ts';
import type { Sent } from './Sent.ts';
import type { Stopped, Waiting } from './Waiting.ts';

/** What an outbox works with. */
export interface OutboxParts {
  readonly drawer: Drawer;
  /** Which key the page has: see `printOf`; null without one. */
  sender(): string | null;
  send(one: Waiting): Promise<Sent>;
  /** Runs work while no other tab does. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Calls back after some milliseconds, unless what it gives is called before. */
  later(milliseconds: number, again: () => void): () => void;
  /** Is told what was written. */
  written(one: Waiting, answer: unknown): void;
}

/** How the outbox stands, for people. */
export interface OutboxState {
  readonly waiting: readonly Waiting[];
  readonly sending: boolean;
  /** Whether the last that was sent was not answered. */
  readonly away: boolean;
  /** Whether the page has a key to send with. */
  readonly hasKey: boolean;
  /** Which key it is. */
  readonly sender: string | null;
  /** Whether something would be lost with the page, because the browser does not keep it. */
  readonly unkept: boolean;
}

const SECOND = 1_000;
const LONGEST = 60 * SECOND;

/** How often something is sent that the service cannot do, though it answers, before it is stopped and the next goes on. */
const TRIES = 5;

/** What something that was given came to, at once. */
export type Given =
  | Exclude<Sent, { kind: 'away' | 'noKey' }>
  /** It was taken out before it was sent: thrown away, or sent by another tab. */
  | { readonly kind: 'gone' };

/**
 * What is given to be written is kept first and then sent, in its order, until the service has answered: so nothing is lost
 * with a connection, a service or a tab, and nothing is written twice, because each has its idempotency key.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #listeners = new Set<() => void>();
  /** The keys of what somebody in this tab waits for the answer to, who sends it then. */
  readonly #giving = new Set<string>();
  /** How often each thing was answered with what stops this very thing, by its key. */
  readonly #tries = new Map<string, number>();
  #wait = SECOND;
  #cancel: (() => void) | null = null;
  #sending = 0;
  #away = false;
  #state: OutboxState | null = null;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Keeps something and sends it, after what waits already. What it came to; null where it waits. */
  async give(given: Waiting): Promise<Given | null> {
    const { drawer, sender, written } = this.#parts;
    const { key } = given;
    // Clocks are set back: what may rest on something that waits is sent after it all the same.
    const since = Math.max(given.since, ...drawer.all().map((other) => other.since + 1));
    drawer.put({ ...given, since });
    this.#giving.add(key);
    this.#changed();
    return this.#work(async () => {
      const before = drawer.all().filter((other) => other.key !== key && other.since <= since);
      const isNext = await this.#sendEach(before.filter(goesByItself));
      this.#giving.delete(key);
      // Its turn may have been long in coming.
      const one = drawer.find(key);
      if (one === null) return { kind: 'gone' };
      if (!isNext || one.by !== sender()) return null;
      const sent = await this.#send(one);
      if (!this.#goesOn(sent)) return drawer.find(key) === null ? { kind: 'gone' } : null;
      drawer.take(one);
      if (sent.kind === 'written') written(one, sent.answer);
      return sent;
    });
  }

  /** Sends all that waits for nothing but a connection. */
  async sendAll(): Promise<void> {
    await this.#work(async () => {
      const waiting = this.#parts.drawer.all().filter(({ key }) => !this.#giving.has(key));
      await this.#sendEach(waiting.filter(goesByItself));
    });
  }

  /** Sends one thing that was stopped, or was given with another key, with the key that the page has. */
  async sendAgain(one: Waiting): Promise<void> {
    const by = this.#parts.sender();
    if (by === null) return;
    if (this.#parts.drawer.find(one.key) === null) return this.#changed();
    this.#parts.drawer.put({ ...one, by, stopped: null });
    this.#wait = SECOND;
    await this.sendAll();
  }

  /** Throws one thing away: it is never written, unless it was already. */
  discard(one: Waiting): void {
    this.#parts.drawer.take(one);
    this.#changed();
  }

  /** How it stands; the same object until it changes. */
  state(): OutboxState {
    this.#state ??= this.#read();
    return this.#state;
  }

  /** Tells when the state changes, until what it gives is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another tab has changed what waits. */
  reread(): void {
    this.#changed();
  }

  #read(): OutboxState {
    const sender = this.#parts.sender();
    return {
      waiting: this.#parts.drawer.all(),
      sending: this.#sending > 0,
      away: this.#away,
      hasKey: sender !== null,
      sender,
      unkept: this.#parts.drawer.holdsUnkept(),
    };
  }

  async #work<T>(work: () => Promise<T>): Promise<T> {
    this.#sending += 1;
    this.#changed();
    try {
      return await this.#parts.alone(work);
    } finally {
      this.#sending -= 1;
      this.#changed();
      if (this.#sending === 0) this.#waitForMore();
    }
  }

  /** @returns whether the service answered all of them */
  async #sendEach(waiting: readonly Waiting[]): Promise<boolean> {
    const { drawer } = this.#parts;
    for (const { key } of waiting) {
      // While those before it were sent it may have been thrown away, here or in another tab.
      const one = drawer.find(key);
      if (one === null || !goesByItself(one)) continue;
      // What was given with another key is written under another name: a person decides on that.
      if (one.by !== this.#parts.sender()) continue;
      const sent = await this.#send(one);
      if (!this.#goesOn(sent)) return false;
      if (sent.kind === 'written') {
        drawer.take(one);
        this.#parts.written(one, sent.answer);
        this.#changed();
      } else {
        const faults = sent.kind === 'refused' ? sent.faults : [];
        this.#stop(key, { message: sent.kind === 'failed' ? sent.message : null, faults });
      }
    }
    return true;
  }

  /** Sends something once; what the service could not do a few times over counts as failed, and holds up nothing more. */
  async #send(one: Waiting): Promise<Sent> {
    const sent = await this.#parts.send(one);
    if (sent.kind === 'away' && sent.message === null) return sent;
    const tries = sent.kind === 'away' ? (this.#tries.get(one.key) ?? 0) + 1 : 0;
    this.#tries.set(one.key, tries);
    return sent.kind === 'away' && tries >= TRIES && sent.message !== null
      ? { kind: 'failed', message: sent.message }
      : sent;
  }

  /** Keeps why something was not written, unless it was thrown away meanwhile. */
  #stop(key: string, stopped: Stopped): void {
    const one = this.#parts.drawer.find(key);
    if (one !== null) this.#parts.drawer.put({ ...one, stopped });
    this.#changed();
  }

  /** Whether the service answered; where it did not, it is asked again after a while that grows. */
  #goesOn(sent: Sent): sent is Exclude<Sent, { kind: 'away' | 'noKey' }> {
    this.#away = sent.kind === 'away';
    if (sent.kind === 'away') {
      this.#wait = Math.min(LONGEST, Math.max(2 * this.#wait, SECOND * (sent.retryAfter ?? 0)));
      return false;
    }
    if (sent.kind === 'noKey') return false;
    this.#wait = SECOND;
    return true;
  }

  #waitForMore(): void {
    this.#cancel?.();
    this.#cancel = null;
    const sender = this.#parts.sender();
    const more = this.#parts.drawer.all().some((one) => goesByItself(one) && one.by === sender);
    if (more) this.#cancel = this.#parts.later(this.#wait, () => void this.sendAll());
  }

  #changed(): void {
    this.#state = null;
    for (const listener of this.#listeners) listener();
  }
}

function goesByItself({ stopped }: Waiting): boolean {
  return stopped === null;
}
