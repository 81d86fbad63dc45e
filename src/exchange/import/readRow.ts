import { graphModel, storedType } from '../../schema/graphModel.ts';
import type { EdgeField, ScalarField } from '../../schema/Model.ts';
import { rowFields } from '../../schema/rowFields.ts';
import type { Row, Scalar } from '../../stores/Store.ts';

type Ends = Row['edges'][string];

/** A row as a file has it, or what is wrong with it. */
export type ReadRow = { readonly row: Row } | { readonly fault: string };

/** Reads a value that is to be a row, as `rowLine` writes it: with every field that its type stores, and no other. */
export function readRow(given: unknown, types: readonly string[]): ReadRow {
  const { type, id, fields, edges, words, ...others } = recordFrom(given) ?? {};
  if (typeof type !== 'string' || !types.includes(type))
    return { fault: `The graph has no rows of the type ${shown(type)}.` };
  if (typeof id !== 'string' || id === '') return { fault: `A ${type} has the id ${shown(id)}.` };
  const fault = (what: string): ReadRow => ({ fault: `${type} ${id}: ${what}.` });
  const [scalars, ends] = [recordFrom(fields), recordFrom(edges)];
  if (!scalars || !ends || typeof words !== 'string') return fault('it lacks fields, edges or words');
  const row: Row & { fields: Record<string, Scalar>; edges: Record<string, Ends> } = {
    ...{ type, id, fields: {}, edges: {}, words },
  };
  const known = rowFields(storedType(type));
  for (const field of known) {
    const { name } = field;
    if (field.kind === 'scalar') {
      const value = scalars[name];
      if (!isValueOf(field, value)) return fault(`${name} is ${shown(value)}, which it may not be`);
      row.fields[name] = value;
    } else {
      const value = ends[name];
      if (!isEndOf(field, value)) return fault(`${name} leads to ${shown(value)}, which it may not`);
      row.edges[name] = value;
    }
  }
  const surplus = Object.keys({ ...others, ...scalars, ...ends }).find(
    (key) => !known.some(({ name }) => name === key),
  );
  return surplus === undefined ? { row } : fault(`it has ${surplus}, which is not stored of a ${type}`);
}

function isValueOf({ scalar, list, nullable, typeName }: ScalarField, value: unknown): value is Scalar {
  if (value === null) return nullable;
  if (list) return isStrings(value);
  if (scalar === 'Int') return Number.isSafeInteger(value);
  if (scalar === 'Float') return Number.isFinite(value);
  if (scalar === 'Boolean') return typeof value === 'boolean';
  return typeof value === 'string' && (graphModel.enums.get(typeName)?.includes(value) ?? true);
}

function isEndOf({ many, nullable }: EdgeField, value: unknown): value is Ends {
  if (many !== 'one') return isStrings(value);
  return value === null ? nullable : typeof value === 'string';
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function recordFrom(given: unknown): Partial<Record<string, unknown>> | null {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : null;
}

/** Long values are cut: a line may hold a whole text. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
