import { DemarcheError } from '../errors.ts';
import type { Ask } from './Ask.ts';
import { askTargets } from './askTargets.ts';
import { type DiagramFilter, mostValues, type ResolvedFilter, type Unknown } from './DiagramFilter.ts';
import { nameDocuments } from './nameDocuments.ts';
import { type ResolveAnswer, readResolution, resolveQuery } from './resolveFilter.ts';

/**
 * What the names in a filter mean, and those that nothing or several things have: by one operation where there are any,
 * and by others for targets and for documents without a title.
 *
 * @param what is cut: `A diagram`
 * Throws BAD_ARGUMENT where there are too many.
 */
export async function askFilter(
  filter: DiagramFilter,
  ask: Ask,
  what = 'A diagram',
): Promise<{ readonly resolved: ResolvedFilter; readonly unknown: readonly Unknown[] }> {
  checkValues(filter, what);
  const names = resolveQuery(filter);
  const found = readResolution(filter, names === null ? {} : await ask<ResolveAnswer>(names));
  const targets = await askTargets(filter.target, ask);
  const { issue, actor } = found;
  const document = await nameDocuments(found.document, ask);
  return {
    resolved: { ...filter, issue, actor, document, target: targets.found },
    unknown: [...found.unknown, ...targets.unknown],
  };
}

function checkValues(filter: DiagramFilter, what: string): void {
  const given = filter.issue.length + filter.actor.length + filter.document.length + filter.target.length;
  if (given <= mostValues) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `${what} is cut by at most ${mostValues} issues, actors, documents and targets together; ${given} were given.`,
    { details: { argument: 'filter', allowed: mostValues, given } },
  );
}
