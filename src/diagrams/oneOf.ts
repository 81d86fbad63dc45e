import { DemarcheError, didYouMean } from '../errors.ts';

/** The value that is meant, whatever its case, or BAD_ARGUMENT with the values there are. */
export function oneOf<T extends string>(parameter: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const names = allowed.map((value) => value.toLowerCase());
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `There is no ${parameter} ${JSON.stringify(given)}.${didYouMean(given, names)} It takes: ${names.join(', ')}.`,
    { details: { argument: parameter, given, allowed: names } },
  );
}
