import { DemarcheError } from '../errors.ts';
import { dateFault } from '../evidence/dateFault.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import type { DiagramFilter } from './DiagramFilter.ts';
import { filters, type RequestedFilter } from './DiagramRequest.ts';
import { stances } from './encoding.ts';
import { oneOf } from './oneOf.ts';

/**
 * What a request is cut by, its stances and dates known. Throws BAD_ARGUMENT for what is empty, for a stance that there is
 * not, for what is no date, and for a span that ends before it begins.
 */
export function readFilter(request: RequestedFilter): DiagramFilter {
  for (const parameter of filters)
    if (request[parameter]?.some((given) => given.trim() === '')) throw empty(parameter);
  const stance = (request.stance ?? []).map((one) => oneOf('stance', one, stances));
  const [from, to] = [dateOf('from', request.from), dateOf('to', request.to)];
  checkSpan(from, to);
  const actor = request.actor ?? [];
  const rollUp = request.rollUp ?? false;
  if (rollUp && actor.length === 0)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      '"rollUp" takes in the parts of actors: name them by "actor", or leave it out.',
      { details: { argument: 'rollUp', given: true } },
    );
  return {
    issue: request.issue ?? [],
    actor,
    rollUp,
    target: request.target ?? [],
    document: request.document ?? [],
    stance: [...new Set(stance)],
    former: request.former ?? true,
    from,
    to,
  };
}

function dateOf(parameter: 'from' | 'to', given: string | null | undefined): string | null {
  if (given === null || given === undefined) return null;
  if (given.trim() === '') throw empty(parameter);
  const wrong = dateFault(given);
  if (wrong === null) return given;
  const shown = given.length > 100 ? '' : ` ${JSON.stringify(given)}`;
  throw new DemarcheError('BAD_ARGUMENT', `"${parameter}"${shown} ${wrong.fault}.`, {
    details: { argument: parameter, given },
  });
}

function checkSpan(from: string | null, to: string | null): void {
  const [first, last] = [from === null ? null : edtfDays(from), to === null ? null : edtfDays(to)];
  if (first === null || last === null || first.first <= last.last) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"from" is ${from}, which is after "to", ${to}: give the earlier one as "from".`,
    { details: { argument: 'from', given: from } },
  );
}

function empty(parameter: string): DemarcheError {
  return new DemarcheError('BAD_ARGUMENT', `"${parameter}" is empty; leave it out, or give it a value.`, {
    details: { argument: parameter, given: '' },
  });
}
