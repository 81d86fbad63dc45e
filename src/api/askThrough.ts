import type { Ask } from '../diagrams/Ask.ts';
import type { Call, Execute } from './Call.ts';
import { parseData } from './parseData.ts';
import { fromGraphQLError } from './toGraphQLError.ts';

/**
 * Asks the service what a client could ask, within the same limits of one call for all of it.
 *
 * @param call that all of it is a part of; its signal aborts when the deadline of all of it is over
 */
export function askThrough(
  execute: Execute,
  { signal, requestId, author, usage = { rows: 0 } }: Pick<Call, 'signal' | 'requestId' | 'author' | 'usage'>,
): Ask {
  return async <Answer>({ query, variables }: Parameters<Ask>[0]) => {
    const { text = 'null', errors } = await execute({ query, variables, signal, requestId, author, usage });
    if (errors?.[0]) throw fromGraphQLError(errors[0]);
    // The schema gives the answer its shape; tests check the operations against it.
    return parseData(text) as Answer;
  };
}
