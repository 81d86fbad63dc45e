import type { Ask } from '../diagrams/Ask.ts';
import { DemarcheError } from '../errors.ts';
import { dateFault } from '../evidence/dateFault.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import type { Digest } from './Digest.ts';
import { digestOf } from './digestOf.ts';
import { type DigestAnswer, type DigestRequest, digestQuery } from './digestQuery.ts';

/**
 * One page of a digest, in one operation; null where there is no such question.
 *
 * Throws BAD_ARGUMENT where `since` is no date, or one in the future.
 *
 * @param today `YYYY-MM-DD`
 */
export async function askDigest(request: DigestRequest, ask: Ask, today: string): Promise<Digest | null> {
  const { since } = request;
  const fault = dateFault(since);
  const first = edtfDays(since)?.first ?? '';
  const wrong = fault ? fault.fault : first > today ? `is in the future: today is ${today}` : null;
  if (wrong !== null)
    throw new DemarcheError('BAD_ARGUMENT', `The day since when, ${JSON.stringify(since)}, ${wrong}.`, {
      details: { argument: 'since', given: since },
    });
  const answer = await ask<DigestAnswer>(digestQuery(request));
  return answer.issue === null ? null : digestOf(answer, request);
}
