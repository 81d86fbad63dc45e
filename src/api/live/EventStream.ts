import type { ServerResponse } from 'node:http';

/** One event, by https://html.spec.whatwg.org/multipage/server-sent-events.html. */
export interface StreamedEvent {
  readonly event: 'next' | 'complete';
  /** Text without line breaks. */
  readonly data: string;
  /** What a client sends as `Last-Event-ID` when it comes again. */
  readonly id?: string;
}

export interface EventStreamOptions {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds in which a client has to take what was sent; who does not is cut off. */
  readonly timeout: number;
}

/** Milliseconds between two signs of life, without which proxies take a connection for dead: nginx after 60 s. */
const PING = 12_000;

/** Says nothing; some clients wait for something to come before they say that they are connected. */
const SIGN_OF_LIFE = ':\n\n';

/**
 * An answer that goes on, in the distinct connections mode of graphql-sse
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). Nothing is sent before the client has taken what was
 * sent before.
 */
export class EventStream {
  private readonly response: ServerResponse;
  private readonly timeout: number;
  private readonly pinging: NodeJS.Timeout;

  constructor(response: ServerResponse, { status, headers, timeout }: EventStreamOptions) {
    this.response = response;
    this.timeout = timeout;
    response.writeHead(status, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Or nginx keeps events back until it has some kilobytes.
      'x-accel-buffering': 'no',
    });
    response.write(SIGN_OF_LIFE);
    this.pinging = setInterval(() => {
      if (!response.writableNeedDrain) response.write(SIGN_OF_LIFE);
    }, PING).unref();
    response.once('close', () => clearInterval(this.pinging));
  }

  /** Resolves when there is room for another event, or the client is gone. */
  async send({ event, data, id }: StreamedEvent): Promise<void> {
    if (this.response.closed) return;
    const lines = [...(id === undefined ? [] : [`id: ${id}`]), `event: ${event}`, `data: ${data}`.trimEnd()];
    if (!this.response.write(`${lines.join('\n')}\n\n`)) await this.taken();
  }

  end(): void {
    clearInterval(this.pinging);
    this.response.end();
  }

  private async taken(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const cut = setTimeout(() => this.response.destroy(), this.timeout).unref();
    this.response.once('drain', resolve).once('close', resolve);
    await promise;
    clearTimeout(cut);
    this.response.off('drain', resolve).off('close', resolve);
  }
}
