import type { ByteBudget } from './ByteBudget.ts';
import type { Execute } from './Call.ts';
import type { FreshAnswers } from './FreshAnswers.ts';
import type { Subscriptions } from './live/Subscriptions.ts';
import type { BodyLimits } from './readBody.ts';

/** What GraphQL over HTTP is answered with. */
export interface GraphQLHandlerOptions {
  readonly execute: Execute;
  /** What goes on until its client hangs up. */
  readonly subscriptions: Pick<Subscriptions, 'asks' | 'answer'>;
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
