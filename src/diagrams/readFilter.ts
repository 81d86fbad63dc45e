import { DemarcheError } from '../errors.ts';
import type { DiagramFilter } from './DiagramFilter.ts';
import { type DiagramRequest, filters } from './DiagramRequest.ts';
import { stances } from './encoding.ts';
import { oneOf } from './oneOf.ts';

/** What a request is cut by, its stances known. Throws BAD_ARGUMENT for what is empty, and for a stance that there is not. */
export function readFilter(request: Pick<DiagramRequest, (typeof filters)[number]>): DiagramFilter {
  for (const parameter of filters) {
    if (!request[parameter]?.some((given) => given.trim() === '')) continue;
    throw new DemarcheError('BAD_ARGUMENT', `"${parameter}" is empty; leave it out, or give it a value.`, {
      details: { argument: parameter, given: '' },
    });
  }
  const stance = (request.stance ?? []).map((one) => oneOf('stance', one, stances));
  return {
    issue: request.issue ?? [],
    actor: request.actor ?? [],
    document: request.document ?? [],
    stance: [...new Set(stance)],
  };
}
