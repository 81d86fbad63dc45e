import type { IncomingHttpHeaders } from 'node:http';
import type { Author } from './Call.ts';

/** A GET or HEAD to one of our addresses. */
export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Aborts when the client hangs up. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** Null where no key was sent. */
  readonly author: Author | null;
}

/** A POST to one of our addresses that takes something. */
export interface Posted extends Asked {
  /** Not called where the answer does not depend on it. Throws BODY_TOO_LARGE, and BUSY where there is no room for it. */
  body(): Promise<Uint8Array>;
}

/** What is sent back. Text goes out as UTF-8. */
export interface Answer {
  /** 200 where left out. */
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Beside those that every answer has (see `app.ts`), or instead of them; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One address, or several that match, beside `/graphql`. What it throws is translated like GraphQL's errors. */
export interface Route {
  /** For metrics and logs. */
  readonly name: string;
  readonly path: string | RegExp;
  /**
   * What it answers to who has no key, where reading needs one: nothing, where this is left out. EMPTY: itself with nothing
   * of the graph in it. WHOLE: all of it; no key is looked at.
   */
  readonly withoutKey?: 'EMPTY' | 'WHOLE';
  answer(asked: Asked): Answer | Promise<Answer>;
  /** What it answers to a POST, where it takes one. */
  readonly post?: {
    /** Bytes of the longest body. */
    readonly limit: number;
    answer(posted: Posted): Answer | Promise<Answer>;
  };
}
