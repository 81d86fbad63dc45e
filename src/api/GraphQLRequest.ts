import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Author } from './Call.ts';

/** A request to `/graphql`, and what is known of it before it is read. */
export interface GraphQLRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path and query of what was asked. */
  readonly address: string;
  readonly requestId: string;
  /** Aborted when the client hangs up. */
  readonly cancellation: AbortController;
  /** Who asks. Throws what `Access` throws. */
  admit(): Promise<Author | null>;
  /** Who asked, once more, for an answer that goes on. Throws what `Access` throws. */
  admitAgain(): Promise<Author | null>;
  /** Whose the answer is, for limits. @param author as `admit` has given it */
  callerOf(author: Author | null): string;
  /** It is counted and logged under this name. */
  countAs(route: string): void;
  /** Headers that every answer has, at the moment when it is sent. */
  headers(): Readonly<Record<string, string>>;
}

/** Answers one. */
export type GraphQLHandler = (asked: GraphQLRequest) => Promise<void>;
