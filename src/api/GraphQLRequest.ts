import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ByteBudget } from './ByteBudget.ts';
import type { Execute } from './execute.ts';
import type { BodyLimits } from './readBody.ts';

/** A request to `/graphql`, and what is known of it before it is read. */
export interface GraphQLRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path and query of what was asked. */
  readonly address: string;
  readonly requestId: string;
  /** Aborts when the client hangs up. */
  readonly signal: AbortSignal;
  /** Headers that every answer has. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one. */
export type GraphQLHandler = (asked: GraphQLRequest) => Promise<void>;

export interface GraphQLHandlerOptions {
  readonly execute: Execute;
  readonly bodies: BodyLimits;
  /** For all answers that clients have yet to take. */
  readonly answers: ByteBudget;
  /** Logs an error that nobody foresaw. */
  unexpected(error: unknown, requestId: string): void;
}
