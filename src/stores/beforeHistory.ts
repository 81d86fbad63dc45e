import { DemarcheError } from '../errors.ts';

/**
 * A moment is asked for of which the store no longer knows how everything was.
 *
 * @param since the moment from which on it knows that; null where that is not known either
 */
export function beforeHistory(since: string | null): DemarcheError {
  const from = since === null ? '' : ` It is known from ${since} on: ask for that moment or a later one.`;
  return new DemarcheError(
    'BAD_ARGUMENT',
    `Argument "known" of "@asOf" is a moment of which this store does not know how the graph was: it was restored or brought to a newer version since, or a text was erased.${from}`,
  );
}
