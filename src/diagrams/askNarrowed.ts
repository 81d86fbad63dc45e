import { DemarcheError } from '../errors.ts';
import type { Ask } from './Ask.ts';
import type { OperationCall } from './OperationCall.ts';

/**
 * Asks, and where there are more claims than are read says how fewer are asked for here: the API's own advice names
 * arguments which an address or a command does not take.
 *
 * @param instead a sentence: `Ask for one question by "issue".`
 */
export async function askNarrowed<Answer>(ask: Ask, call: OperationCall, instead: string): Promise<Answer> {
  try {
    return await ask<Answer>(call);
  } catch (error) {
    if (!(error instanceof DemarcheError) || error.code !== 'OPERATION_TOO_LARGE') throw error;
    const { limit, allowed, field } = error.details;
    if (limit !== 'claims' || field === undefined) throw error;
    throw new DemarcheError(
      'OPERATION_TOO_LARGE',
      `This is made of at most ${allowed} claims, and there are more; none of them was read. ${instead}`,
      { cause: error, details: { limit, allowed } },
    );
  }
}
