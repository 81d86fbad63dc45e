import { DemarcheError, didYouMean } from '../errors.ts';

/** The parameters that an address takes. */
export interface KnownParameters {
  /** Which may be given several times. */
  readonly several: readonly string[];
  /** Which may be given once. */
  readonly single: readonly string[];
}

/**
 * Throws BAD_ARGUMENT for a parameter that an address does not take, or not more than once.
 *
 * @param what is asked for: `a diagram`
 */
export function checkParameters(
  query: URLSearchParams,
  { several, single }: KnownParameters,
  what: string,
): void {
  const known = [...several, ...single];
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is no parameter ${JSON.stringify(unknown)}.${didYouMean(unknown, known)} ${known.length === 0 ? 'This address takes none' : `Parameters: ${known.join(', ')}`}.`,
      { details: { argument: unknown, allowed: known } },
    );
  const repeated = single.find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined)
    throw new DemarcheError('BAD_ARGUMENT', `"${repeated}" is given more than once; ${what} has one.`, {
      details: { argument: repeated },
    });
}
