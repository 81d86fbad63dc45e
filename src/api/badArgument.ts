import { DemarcheError } from '../errors.ts';

/** BAD_ARGUMENT, in the words in which stores' arguments are refused. @param argument its name: `filter.since` */
export function badArgument(field: string, argument: string, given: unknown, allowed: string): DemarcheError {
  return new DemarcheError(
    'BAD_ARGUMENT',
    `Argument "${argument}" of field "${field}" is ${JSON.stringify(given)}; it takes ${allowed}.`,
    { details: { argument, field, given, allowed } },
  );
}
