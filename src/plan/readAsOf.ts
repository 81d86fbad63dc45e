import { type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';
import { DemarcheError } from '../errors.ts';
import { LONGEST_DATE } from '../evidence/dateFault.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import { togetherOrThrow } from '../togetherOrThrow.ts';

/** As of when an operation is answered, on both axes of time; null where it asks for what is there now. */
export interface AsOf {
  /** What had been said by the end of this day: `2025-08-22`. */
  readonly said: string | null;
  /** What the graph said at this moment: `2026-11-24T00:00:00.000Z`. */
  readonly known: string | null;
}

/** The directive's name in schema.graphql. */
export const AS_OF = 'asOf';

/**
 * What an operation's `@asOf(said:, known:)` says. A time span counts as its end.
 *
 * @param variables as `getVariableValues` of graphql-js coerces them
 * @param now days that have begun nowhere on earth, and moments after this one, are in the future
 * Throws BAD_ARGUMENT for what is no day or no moment, and for the future, of both at once.
 */
export function readAsOf(
  { directives = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  now: Date,
): AsOf {
  const stated = directives.find(({ name }) => name.value === AS_OF)?.arguments ?? [];
  const given = (argument: string): unknown => {
    const node: ValueNode | undefined = stated.find(({ name }) => name.value === argument)?.value;
    return node && (valueFromASTUntyped(node, { ...variables }) ?? null);
  };
  return togetherOrThrow({
    said: () => dayOf(given('said'), now),
    known: () => momentOf(given('known'), now),
  });
}

function dayOf(given: unknown, now: Date): string | null {
  if (given === undefined || given === null) return null;
  const days = typeof given === 'string' && given.length <= LONGEST_DATE ? edtfDays(given) : null;
  if (!days) return refuse('said', given, 'a date in EDTF (ISO 8601-2), such as 2025-08-22, 2025-08 or 2025');
  const today = lastDayBegun(now);
  if (days.last > today)
    return refuse('said', given, `what ends on ${today} or before: nobody has said anything later`);
  return days.last;
}

/** A day with its time to the minute or finer, and where it is: `2026-11-24T00:00:00Z`. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function momentOf(given: unknown, now: Date): string | null {
  if (given === undefined || given === null) return null;
  const isMoment = typeof given === 'string' && MOMENT.test(given) && edtfDays(given.slice(0, 10)) !== null;
  const at = new Date(isMoment ? given : Number.NaN);
  if (Number.isNaN(at.getTime()))
    return refuse('known', given, 'a moment as RFC 3339 writes it, such as 2026-11-24T00:00:00Z');
  if (at > now)
    return refuse('known', given, `a moment not after ${now.toISOString()}: nobody knows what comes`);
  return at.toISOString();
}

/** Days begin 14 hours before UTC where they begin first. */
function lastDayBegun(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

function refuse(argument: string, given: unknown, allowed: string): never {
  const text = JSON.stringify(given) ?? String(given);
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `Argument "${argument}" of "@${AS_OF}" is ${shown}; it takes ${allowed}.`,
    { details: { argument, directive: AS_OF, given, allowed } },
  );
}
