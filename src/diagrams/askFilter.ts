import { DemarcheError } from '../errors.ts';
import type { Ask } from './Ask.ts';
import { type DiagramFilter, mostValues, type ResolvedFilter, type Unknown } from './DiagramFilter.ts';
import { type ResolveAnswer, readResolution, resolveQuery } from './resolveFilter.ts';

/**
 * What the names in a filter mean, by one operation where there are any, and those that nothing or several things have.
 *
 * Throws BAD_ARGUMENT where there are too many.
 */
export async function askFilter(
  filter: DiagramFilter,
  ask: Ask,
): Promise<{ readonly resolved: ResolvedFilter; readonly unknown: readonly Unknown[] }> {
  checkValues(filter);
  const names = resolveQuery(filter);
  return readResolution(filter, names === null ? {} : await ask<ResolveAnswer>(names));
}

function checkValues(filter: DiagramFilter): void {
  const given = filter.issue.length + filter.actor.length + filter.document.length;
  if (given <= mostValues) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `A diagram is cut by at most ${mostValues} issues, actors and documents together; ${given} were given.`,
    { details: { argument: 'filter', allowed: mostValues, given } },
  );
}
