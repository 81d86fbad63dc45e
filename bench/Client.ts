import { connect, type Socket } from 'node:net';

/** One connection that is kept, and one request at a time: no more than it takes to time a server. */
export class Client {
  private readonly socket: Socket;
  private received: Buffer[] = [];
  private length = 0;
  /** Bytes of the whole answer; unknown until its head has come. */
  private expected: number | null = null;
  private chunked = false;
  private settle: { resolve: (body: Buffer) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (data) => this.take(data));
    this.socket.on('error', (error) => this.settle?.reject(error));
    this.socket.on('close', () => this.settle?.reject(new Error('The server hung up.')));
  }

  /** Sends a request that `request()` made, and gives all bytes of the answer. */
  ask(bytes: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.settle = null;
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.received.push(data);
    this.length += data.length;
    if (this.expected === null && !this.chunked) this.readHead();
    if (this.expected !== null ? this.length < this.expected : !data.subarray(-5).equals(LAST)) return;
    const answer = this.received.length === 1 ? data : Buffer.concat(this.received);
    this.received = [];
    this.length = 0;
    this.expected = null;
    this.chunked = false;
    const { settle } = this;
    this.settle = null;
    settle?.resolve(answer);
  }

  private readHead(): void {
    const all = Buffer.concat(this.received);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    // It has no body, and says nothing of it.
    if (head.startsWith('HTTP/1.1 304')) this.expected = end + 4;
    else if (length === undefined) this.chunked = true;
    else this.expected = end + 4 + Number(length);
  }
}

const LAST = Buffer.from('0\r\n\r\n');

/** One answer over a connection of its own. */
export async function askOnce(port: number, bytes: Buffer): Promise<Buffer> {
  const client = new Client(port);
  try {
    return await client.ask(bytes);
  } finally {
    client.close();
  }
}

/** The bytes of a POST that asks a question. */
export function request(
  path: string,
  { query, variables }: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
): Buffer {
  const text = JSON.stringify({ query, variables });
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/graphql-response+json, application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}

/** The JSON in an answer; throws where its status is not 200. */
export function bodyOf(answer: Buffer): string {
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.toString('latin1', 0, end);
  const body = answer.toString('utf8', end + 4);
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`${head.split('\r\n')[0]}: ${body.slice(0, 300)}`);
  return /transfer-encoding: chunked/i.test(head) ? unchunked(answer.subarray(end + 4)) : body;
}

function unchunked(bytes: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
  return Buffer.concat(parts).toString('utf8');
}
