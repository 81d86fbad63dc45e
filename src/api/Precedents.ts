import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { DocumentNode } from 'graphql';
import type { Documents } from './Documents.ts';

/** A call that is answered as one before it was. */
export interface KnownCall {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** The content type of an answer without errors. */
  readonly contentType: string;
}

/** The part of a request that its answer goes by. */
type Head = Pick<IncomingMessage, 'method' | 'headers'>;

/** How many `Accept` headers are kept, the newest; clients are of few kinds. */
const ACCEPTS_KEPT = 50;

/** The media types in which an answer is its JSON and nothing more; in a stream of events yoga wraps it. */
const BARE = /^application\/(?:graphql-response\+)?json(?:;|$)/;

/**
 * What yoga has decided before: which documents may be executed, and in which media type an answer goes out for an
 * `Accept` header. A plain call of that kind need not be judged again; any other is left to yoga.
 */
export class Precedents {
  private readonly documents: Pick<Documents<DocumentNode>, 'get'>;
  private readonly executed = new WeakSet<DocumentNode>();
  private readonly contentTypes = new Map<string, string>();

  /** @param documents where yoga keeps what it has parsed */
  constructor(documents: Pick<Documents<DocumentNode>, 'get'>) {
    this.documents = documents;
  }

  /** Yoga has executed a document of a POST without errors, and answered with this content type. */
  keep(request: Head, document: DocumentNode, contentType: string | null): void {
    if (request.method !== 'POST' || contentType === null || !BARE.test(contentType)) return;
    this.executed.add(document);
    this.contentTypes.delete(acceptOf(request));
    this.contentTypes.set(acceptOf(request), contentType);
    const [oldest] = this.contentTypes.keys();
    if (this.contentTypes.size > ACCEPTS_KEPT && oldest !== undefined) this.contentTypes.delete(oldest);
  }

  /** The content type of an answer to a POST without errors, or null where yoga has not chosen one yet, or not JSON. */
  contentTypeFor(request: Head): string | null {
    return request.method === 'POST' ? (this.contentTypes.get(acceptOf(request)) ?? null) : null;
  }

  /** The call in a POST, or null where anything about it is not as before. */
  find(request: Head, body: Uint8Array): KnownCall | null {
    const { headers } = request;
    if (headers['content-encoding'] !== undefined) return null;
    if (headers['content-type'] !== 'application/json') return null;
    const contentType = this.contentTypeFor(request);
    if (contentType === null) return null;
    const params = parse(body);
    if (params === null) return null;
    const { query, operationName = null, variables = null, ...others } = params;
    const document = typeof query === 'string' ? this.documents.get(query) : undefined;
    if (document === undefined || !this.executed.has(document)) return null;
    if (Object.keys(others).length > 0) return null;
    if (operationName !== null && (typeof operationName !== 'string' || operationName === '')) return null;
    if (variables !== null && !isObject(variables)) return null;
    return { document, operationName, variables, contentType };
  }
}

function acceptOf({ headers }: Head): string {
  return headers.accept ?? '';
}

/** Null where yoga has to say what is wrong. */
function parse(body: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const params: unknown = isUtf8(body)
      ? JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.length).toString())
      : null;
    return isObject(params) ? params : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
