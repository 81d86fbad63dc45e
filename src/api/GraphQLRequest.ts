import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ByteBudget } from './ByteBudget.ts';
import type { Author, Execute } from './Call.ts';
import type { FreshAnswers } from './FreshAnswers.ts';
import type { BodyLimits } from './readBody.ts';

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
  /** Headers that every answer has, at the moment when it is sent. */
  headers(): Readonly<Record<string, string>>;
}

/** Answers one. */
export type GraphQLHandler = (asked: GraphQLRequest) => Promise<void>;

export interface GraphQLHandlerOptions {
  readonly execute: Execute;
  /** For what is asked by GET. */
  readonly fresh: Pick<FreshAnswers, 'answer'>;
  /** Milliseconds that one operation may take. */
  readonly deadline: number;
  readonly bodies: BodyLimits;
  /** For all answers that clients have yet to take. */
  readonly answers: ByteBudget;
  /** Logs an error that nobody foresaw. */
  unexpected(error: unknown, requestId: string): void;
}
