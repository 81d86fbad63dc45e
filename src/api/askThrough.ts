import type { Ask } from '../diagrams/askView.ts';
import type { Execute, Spent } from './execute.ts';
import { parseData } from './parseData.ts';
import { fromGraphQLError } from './toGraphQLError.ts';

/** For whom it is asked. */
export interface Asking {
  /** Aborts when nobody waits any longer, or the deadline of all operations together is over. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** What was asked for the same answer before. */
  readonly spent?: Spent | undefined;
}

/** Asks the service what a client could ask, within the same limits of one call and one deadline for all of it. */
export function askThrough(execute: Execute, { signal, requestId, spent = { rows: 0 } }: Asking): Ask {
  return async <Answer>({ query, variables }: Parameters<Ask>[0]) => {
    const { text = 'null', errors } = await execute({
      query,
      variables,
      signal,
      requestId,
      spent,
    });
    if (errors?.[0]) throw fromGraphQLError(errors[0]);
    // The schema gives the answer its shape; tests check the operations against it.
    return parseData(text) as Answer;
  };
}
