import { getArgumentValues } from 'graphql';
import { DemarcheError } from '../errors.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import { foldWords } from '../evidence/foldWords.ts';
import { idOf } from '../schema/idOf.ts';
import { decodeCursor } from './cursor.ts';
import { DEFAULT_FIRST, type Limits } from './Limits.ts';
import type { OperationPlan } from './planOperation.ts';
import type { FromArgument, Slot } from './Slot.ts';

/** What may stand beside a plan; null where a call says nothing, so that the condition falls away. */
export type Value = string | number | boolean | null | readonly string[];

/**
 * The values that one call gives to a plan's slots.
 *
 * @param variables as `getVariableValues` of graphql-js coerces them
 * Throws BAD_ARGUMENT with the argument, what was given and what is allowed.
 */
export function bindValues(
  plan: OperationPlan,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): readonly Value[] {
  const given = plan.sites.map(
    ({ node, field, given }) => given ?? getArgumentValues(field, node, variables),
  );
  return plan.slots.map((slot) =>
    slot.kind === 'constant' ? slot.value : bind(plan, slot, given[slot.site] ?? {}, limits),
  );
}

function bind(
  plan: OperationPlan,
  slot: FromArgument,
  given: Readonly<Record<string, unknown>>,
  limits: Limits,
): Value {
  const value = read(given, slot.path);
  const { use } = slot;
  const bad = (allowed: string): never => {
    const field = plan.sites[slot.site]?.node.name.value ?? '';
    const argument = slot.path.join('.');
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `Argument "${argument}" of field "${field}" is ${show(value)}; it takes ${allowed}.`,
      {
        details: { argument, field, given: value, allowed },
      },
    );
  };
  switch (use.kind) {
    case 'first':
      if (value === undefined || value === null) return Math.min(DEFAULT_FIRST, limits.first);
      return typeof value === 'number' && value >= 1 && value <= limits.first
        ? value
        : bad(`a whole number from 1 to ${limits.first}`);
    case 'falseUnless':
      return value === true ? null : false;
    case 'default':
      return plain(value) ?? use.value;
  }
  if (value === undefined || value === null) return null;
  switch (use.kind) {
    case 'after':
      return (
        (typeof value === 'string' ? decodeCursor(use.type, value) : null) ??
        bad('a cursor that this same list gave, unchanged')
      );
    case 'id':
      return Array.isArray(value)
        ? [...new Set(value.map((slug) => idOf(use.slugOf, String(slug))))]
        : idOf(use.slugOf, String(value));
    case 'words':
      return foldWords(String(value));
    case 'day': {
      const days = typeof value === 'string' ? edtfDays(value) : null;
      if (!days || 'fault' in days)
        return bad('a date in EDTF (ISO 8601-2), such as 2025-08-22, 2025-08 or 2025');
      return use.is === 'AT_LEAST' ? days.first : days.last;
    }
    case 'plain':
      return plain(value);
  }
}

function read(given: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let value: unknown = given;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

function plain(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? [...new Set(value.map(String))] : null;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Which slots a call fills: calls that fill the same share one plan. */
export function presenceOf(slots: readonly Slot[], values: readonly Value[]): string {
  let presence = '';
  for (let i = 0; i < slots.length; i += 1) presence += values[i] === null ? '0' : '1';
  return presence;
}
