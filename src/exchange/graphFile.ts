import { DemarcheError } from '../errors.ts';
import { TYPES_OF_GRAPH, TYPES_OF_INSTALLATION } from '../recording/typesOfGraph.ts';
import { storedType } from '../schema/graphModel.ts';
import { rowFields } from '../schema/rowFields.ts';

/**
 * The form of a file that holds a whole graph: JSON, a value a line. The first line says what it is (`Header`), then
 * come all rows as `rowLine` gives them, in the order of `GraphDigest`, and the last line says that nothing is missing
 * (`Trailer`). To be raised where rows with the same fields come to mean something else.
 */
const FORM = 1;

/** What a file holds. */
export interface GraphForm {
  readonly name: 'graph' | 'backup';
  /** The command that writes it, and the one that reads it. */
  readonly command: string;
  readonly reader: string;
  /** The types of its rows, in their order. */
  readonly types: readonly string[];
}

/** The graph, for other stores. */
export const GRAPH: GraphForm = {
  name: 'graph',
  command: 'demarche export jsonl',
  reader: 'demarche import jsonl',
  types: TYPES_OF_GRAPH,
};

/** All that a store holds: keys too, of which it knows hashes alone. */
export const BACKUP: GraphForm = {
  name: 'backup',
  command: 'demarche backup',
  reader: 'demarche restore',
  types: [...TYPES_OF_GRAPH, ...TYPES_OF_INSTALLATION],
};

interface Header {
  readonly demarche: GraphForm['name'];
  readonly form: number;
  /** What rows hold, by their type. */
  readonly types: Readonly<Record<string, readonly string[]>>;
}

/** The end of a whole file. */
export interface Trailer {
  readonly rows: number;
  /** Of the lines of the rows: see `GraphDigest`. */
  readonly digest: string;
}

export function headerLine({ name, types: all }: GraphForm): string {
  const types = all.map((type) => [type, rowFields(storedType(type)).map((field) => field.name)]);
  const header: Header = { demarche: name, form: FORM, types: Object.fromEntries(types) };
  return `${JSON.stringify(header)}\n`;
}

export function trailerLine(trailer: Trailer): string {
  return `${JSON.stringify(trailer)}\n`;
}

/**
 * Throws BAD_ARGUMENT where a first line is not that of this version's graph, with what is otherwise.
 *
 * @param given the line as JSON, or undefined where it is none
 */
export function refuseOtherHeader(file: string, given: unknown, expected: GraphForm): void {
  const other = [GRAPH, BACKUP].find((form) => form !== expected && isHeader(given, form));
  if (other)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `"${file}" is what "${other.command}" writes: read it with "${other.reader}".`,
    );
  if (!isHeader(given, expected))
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `"${file}" is no ${expected.name} that "${expected.command}" has written: its first line does not say so.`,
    );
  const differences =
    given.form === FORM ? differencesOf(given.types, expected) : [`its form is ${given.form}, not ${FORM}`];
  if (differences.length === 0) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"${file}" was written by another version of demarche: ${differences.join('; ')}. Read it with the version that wrote it, and open that store with this one, which brings it up to date.`,
  );
}

/** The last line of a whole file; null where a value is none. */
export function readTrailer(given: unknown): Trailer | null {
  if (typeof given !== 'object' || given === null) return null;
  const { rows, digest }: Partial<Record<string, unknown>> = { ...given };
  return typeof rows === 'number' && typeof digest === 'string' ? { rows, digest } : null;
}

function isHeader(given: unknown, { name }: GraphForm): given is Header {
  if (typeof given !== 'object' || given === null) return false;
  const { demarche, form, types }: Partial<Record<string, unknown>> = { ...given };
  return (
    demarche === name &&
    typeof form === 'number' &&
    typeof types === 'object' &&
    types !== null &&
    Object.values(types).every((fields) => Array.isArray(fields))
  );
}

/** Which fields either has and the other has not. */
function differencesOf(types: Header['types'], expected: GraphForm): readonly string[] {
  const named = (all: Header['types']) =>
    Object.entries(all).flatMap(([type, fields]) => [type, ...fields.map((field) => `${type}.${field}`)]);
  const [theirs, ours] = [named(types), named(JSON.parse(headerLine(expected)).types)];
  const only = (some: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    return some.filter((name) => !known.has(name));
  };
  const more = only(theirs, ours);
  const fewer = only(ours, theirs);
  return [
    ...(more.length > 0 ? [`it has ${more.join(', ')}`] : []),
    ...(fewer.length > 0 ? [`it lacks ${fewer.join(', ')}`] : []),
  ];
}
