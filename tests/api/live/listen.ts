/** An event as a client reads it: https://html.spec.whatwg.org/multipage/server-sent-events.html. */
export interface ReadEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
}

/** An answer that goes on. */
export interface Listening {
  readonly status: number;
  readonly headers: Headers;
  /** The next event; null where there are no more. */
  next(): Promise<ReadEvent | null>;
  /** All that was sent so far, as it was sent. */
  sent(): string;
  /** Hangs up. */
  close(): void;
}

/** Subscribes as programs do, by POST. */
export async function listen(
  url: string,
  query: string,
  {
    headers = {},
    variables = {},
  }: { readonly headers?: Record<string, string>; readonly variables?: Record<string, unknown> } = {},
): Promise<Listening> {
  const hangUp = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: hangUp.signal,
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let sent = '';
  let read = 0;
  return {
    status: response.status,
    headers: response.headers,
    sent: () => sent,
    close: () => hangUp.abort(),
    async next() {
      for (;;) {
        const end = sent.indexOf('\n\n', read);
        if (end < 0) {
          const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
          if (done) return null;
          sent += value;
        } else {
          const lines = sent.slice(read, end).split('\n');
          read = end + 2;
          const field = (name: string) =>
            lines.find((line) => line.startsWith(`${name}:`))?.replace(/^\w+: ?/, '') ?? null;
          const event = field('event');
          if (event !== null) return { id: field('id'), event, data: field('data') ?? '' };
        }
      }
    },
  };
}

/** The numbers of so many changes that come next. */
export async function numbers(listening: Listening, many: number): Promise<readonly number[]> {
  const read: number[] = [];
  while (read.length < many) {
    const event = await listening.next();
    if (event?.event !== 'next') throw new Error(`No change came: ${JSON.stringify(event)}`);
    read.push(JSON.parse(event.data).data.changes.seq);
  }
  return read;
}
