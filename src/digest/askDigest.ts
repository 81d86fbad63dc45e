import type { Ask } from '../diagrams/Ask.ts';
import { askNarrowed } from '../diagrams/askNarrowed.ts';
import { DemarcheError } from '../errors.ts';
import { dateFault } from '../evidence/dateFault.ts';
import { edtfDays, FIRST_DAY } from '../evidence/edtfDays.ts';
import type { Digest } from './Digest.ts';
import { digestOf } from './digestOf.ts';
import { type DigestAnswer, type DigestRequest, digestQuery } from './digestQuery.ts';

/**
 * One page of a digest, in one operation; null where there is no such question. A span is told from its beginning to its end.
 *
 * Throws BAD_ARGUMENT with everything that is wrong of the days: what is no date, begins in the future, or ends too early.
 *
 * @param today `YYYY-MM-DD`
 */
export async function askDigest(request: DigestRequest, ask: Ask, today: string): Promise<Digest | null> {
  const faults = faultsOf(request, today);
  const [first] = faults;
  if (first !== undefined)
    throw new DemarcheError('BAD_ARGUMENT', faults.map(({ message }) => message).join(' '), {
      details: { argument: first.argument, given: request[first.argument] },
    });
  const [since = '', end] = request.since.split('/');
  const meant = { ...request, since, until: request.until ?? (end === '..' ? null : end || null) };
  const instead =
    request.issue === null
      ? 'Ask for one question by "issue"; days make it no smaller.'
      : 'Ask the API for "digest" of one actor or target; days make it no smaller.';
  const answer = await askNarrowed<DigestAnswer>(ask, digestQuery(meant), instead);
  return answer.issue === null ? null : digestOf(answer, meant);
}

interface Fault {
  readonly argument: 'since' | 'until';
  readonly message: string;
}

function faultsOf({ since, until }: DigestRequest, today: string): readonly Fault[] {
  const sinceIs = (fault: string): Fault => ({
    argument: 'since',
    message: `The day since when, ${JSON.stringify(since)}, ${fault}.`,
  });
  const untilIs = (fault: string): Fault => ({
    argument: 'until',
    message: `The day until when, ${JSON.stringify(until)}, ${fault}.`,
  });
  const begins = dateFault(since);
  const ends = until === null ? null : dateFault(until);
  const first = edtfDays(since)?.first ?? '';
  const last = until === null ? null : (edtfDays(until)?.last ?? null);
  return [
    ...(begins === null ? [] : [sinceIs(begins.fault)]),
    ...(first > today ? [sinceIs(`is in the future: today is ${today}`)] : []),
    ...(first === FIRST_DAY
      ? [sinceIs('is a span without a beginning: write the day on which it begins')]
      : []),
    ...(begins === null && until !== null && since.includes('/')
      ? [sinceIs('is a span and has an end: leave out "until", or write only the beginning')]
      : []),
    ...(ends === null ? [] : [untilIs(ends.fault)]),
    ...(last !== null && last < first ? [untilIs(`is before ${since}: write one that is not earlier`)] : []),
  ];
}
