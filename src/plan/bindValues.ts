import { type FieldNode, getArgumentValues } from 'graphql';
import { decodeCursor } from '../cursor.ts';
import { DemarcheError } from '../errors.ts';
import { dateFault, LONGEST_DATE } from '../evidence/dateFault.ts';
import { edtfDays } from '../evidence/edtfDays.ts';
import { soughtWords } from '../evidence/foldWords.ts';
import { idOf } from '../schema/idOf.ts';
import { DEFAULT_FIRST, type Limits } from './Limits.ts';
import type { FromArgument, Slot, Use } from './Slot.ts';

/** What may stand beside a plan; null where a call says nothing, so that the condition falls away. */
export type Value = string | number | boolean | null | readonly string[];

/**
 * What an argument may hold. More words than these cost a search engine time that grows with their square, or are
 * refused by it, and each slug costs a hash and a look into an index.
 */
const MOST_WORDS = 50;
const MOST_CHARACTERS = 2_000;
const MOST_VALUES = 200;

/** What is known beside the variables when values are bound. */
export interface Known {
  /** So that a record is found by the slugs that it had before. */
  readonly renamed?: Renamed | undefined;
  /** Ids of what a mutation has written, by the fields of its answer. */
  readonly recorded?: RecordedIds | undefined;
}

export type RecordedIds = Readonly<Record<string, readonly string[]>>;

/**
 * The values that one call gives to a plan's slots.
 *
 * @param variables as `getVariableValues` of graphql-js coerces them
 * Throws BAD_ARGUMENT with the argument, what was given and what is allowed.
 */
export function bindValues(
  slots: readonly Slot[],
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
  { renamed = new Map(), recorded = {} }: Known = {},
): readonly Value[] {
  const known = new Map<FieldNode, Arguments>();
  return slots.map((slot) => {
    if (slot.kind === 'constant') return slot.value;
    if (slot.kind === 'recorded') {
      const ids = recorded[slot.field] ?? [];
      return slot.use === 'ids' ? ids : slot.use === 'count' ? ids.length : (ids[0] ?? '');
    }
    const { node, field, path, use } = slot;
    const given = known.get(node) ?? getArgumentValues(field, node, variables);
    known.set(node, given);
    return use.kind === 'trueBeside'
      ? bindBeside(slot, given, use.other)
      : bind(slot, use, at(given, path), limits, renamed);
  });
}

/** Slugs that records have now, by the ids that they had under an earlier one. */
export type Renamed = ReadonlyMap<string, string>;

function currentId(type: string, slug: string, renamed: Renamed): string {
  const id = idOf(type, slug);
  const now = renamed.get(id);
  return now === undefined ? id : idOf(type, now);
}

type Arguments = Readonly<Record<string, unknown>>;

/** @param path the argument's name, and the input object's field where one is read */
function at(given: Arguments, [name = '', inner]: readonly string[]): unknown {
  const value = given[name];
  if (inner === undefined) return value;
  return typeof value === 'object' && value !== null ? (value as Arguments)[inner] : undefined;
}

/** @param other the field of the same input object without which it says nothing */
function bindBeside(slot: FromArgument, given: Arguments, other: string): Value {
  const { path } = slot;
  if (at(given, path) !== true) return null;
  const beside = at(given, [...path.slice(0, -1), other]);
  return beside === undefined || beside === null
    ? refuse(slot, {
        given: true,
        shown: `true without "${other}"`,
        allowed: `true only beside "${[...path.slice(0, -1), other].join('.')}", which says whose parts are meant`,
      })
    : true;
}

function bind(
  slot: FromArgument,
  use: Exclude<Use, { readonly kind: 'trueBeside' }>,
  value: unknown,
  limits: Limits,
  renamed: Renamed,
): Value {
  switch (use.kind) {
    case 'first':
      if (value === undefined || value === null) return Math.min(DEFAULT_FIRST, limits.first);
      return typeof value === 'number' && value >= 0 && value <= limits.first
        ? value
        : refuse(slot, unfit(value, `a whole number from 0 to ${limits.first}`));
    case 'falseUnless':
      return value === true ? null : false;
    case 'trueOrNull':
      return value === true ? true : null;
    case 'lists':
      return !Array.isArray(value) || value.includes(use.type.toUpperCase()) ? true : null;
    case 'typeName':
      return use.of.find((type) => type.toUpperCase() === value) ?? null;
    case 'emptyOrNull':
      return Array.isArray(value) && value.length === 0 ? [] : null;
    case 'skip':
      if (value === undefined || value === null) return 0;
      return typeof value === 'number' && value >= 0
        ? value
        : refuse(slot, unfit(value, 'a whole number from 0'));
    case 'default':
      return plain(value) ?? use.value;
    case 'hiding':
      return use.never.includes(String(plain(value) ?? use.default)) ? null : false;
  }
  if (value === undefined || value === null) return null;
  const excess = excessOf(value);
  if (excess) return refuse(slot, excess);
  switch (use.kind) {
    case 'after':
      return (
        (typeof value === 'string' ? decodeCursor(use.type, value) : null) ??
        refuse(slot, unfit(value, 'a cursor that this same list gave, unchanged'))
      );
    case 'id':
      return Array.isArray(value)
        ? [...new Set(value.map((slug) => currentId(use.slugOf, String(slug), renamed)))]
        : currentId(use.slugOf, String(value), renamed);
    case 'slug':
      return renamed.get(idOf(use.of, String(value))) ?? String(value);
    case 'words': {
      const words = soughtWords(String(value));
      const { length: given } = words;
      return given > MOST_WORDS
        ? refuse(slot, {
            given,
            shown: `a text of ${given} words`,
            allowed: `at most ${MOST_WORDS} words`,
          })
        : words;
    }
    case 'day': {
      if (typeof value === 'string' && value.length > LONGEST_DATE)
        return refuse(slot, tooLong(value, `a date of at most ${LONGEST_DATE} characters`));
      const days = typeof value === 'string' ? edtfDays(value) : null;
      if (!days) {
        const such = dateFault(String(value))?.meant ?? '2025-08-22, 2025-08 or 2025';
        return refuse(slot, unfit(value, `a date in EDTF (ISO 8601-2), such as ${such}`));
      }
      return use.is === 'AT_LEAST' ? days.first : days.last;
    }
    case 'plain':
      return plain(value);
  }
}

function refuse({ field, path }: FromArgument, { given, shown, allowed }: Refusal): never {
  const argument = path.join('.');
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `Argument "${argument}" of field "${field.name}" is ${shown}; it takes ${allowed}.`,
    { details: { argument, field: field.name, given, allowed } },
  );
}

interface Refusal {
  /** For programs. */
  readonly given: unknown;
  /** The same for people: `a list of 300 values`. */
  readonly shown: string;
  readonly allowed: string;
}

function unfit(given: unknown, allowed: string): Refusal {
  const text = JSON.stringify(given) ?? String(given);
  return { given, shown: text.length > 80 ? `${text.slice(0, 79)}…` : text, allowed };
}

function tooLong({ length: given }: string, allowed: string): Refusal {
  return { given, shown: `a text of ${given} characters`, allowed };
}

/** What is too much of a text or a list, before anything is done with it. */
function excessOf(value: unknown): Refusal | null {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const { length: given } = values;
  if (given > MOST_VALUES)
    return { given, shown: `a list of ${given} values`, allowed: `at most ${MOST_VALUES} values` };
  const long = values.find((one) => typeof one === 'string' && one.length > MOST_CHARACTERS);
  return typeof long === 'string' ? tooLong(long, `at most ${MOST_CHARACTERS} characters`) : null;
}

function plain(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? [...new Set(value.map(String))] : null;
}

/** Which slots a call fills: calls that fill the same share one plan. */
export function presenceOf(values: readonly Value[]): string {
  let presence = '';
  for (const value of values) presence += value === null ? '0' : '1';
  return presence;
}
