interface Underway {
  readonly answer: Promise<unknown>;
  readonly hangUp: AbortController;
  /** How many wait for it. */
  waiting: number;
}

/**
 * Lets equal questions that are asked at the same time share one request, which is hung up once nobody waits for it any
 * more. Whoever gives up is rejected with the reason of its signal.
 */
export class AskedOnce {
  readonly #underway = new Map<string, Underway>();

  /**
   * @param key questions with the same key have the same answer
   * @param begin sends the request, where none with this key is under way
   */
  async ask<Answer>(
    key: string,
    begin: (signal: AbortSignal) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    const one = this.#underway.get(key) ?? this.#begin(key, begin);
    one.waiting += 1;
    const givenUp = Promise.withResolvers<never>();
    const giveUp = () => {
      givenUp.reject(signal?.reason);
      one.waiting -= 1;
      if (one.waiting > 0) return;
      this.#forget(key, one);
      one.hangUp.abort();
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      // Equal keys mean equal questions, whose answers have the same shape.
      return (await Promise.race([one.answer, givenUp.promise])) as Answer;
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  }

  #begin(key: string, begin: (signal: AbortSignal) => Promise<unknown>): Underway {
    const hangUp = new AbortController();
    const one: Underway = { answer: begin(hangUp.signal), hangUp, waiting: 0 };
    this.#underway.set(key, one);
    const forget = () => this.#forget(key, one);
    one.answer.then(forget, forget);
    return one;
  }

  #forget(key: string, one: Underway): void {
    if (this.#underway.get(key) === one) this.#underway.delete(key);
  }
}
