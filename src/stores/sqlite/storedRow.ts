import type { SQLInputValue } from 'node:sqlite';
import type { StoredType } from '../../schema/Model.ts';
import type { Row, Scalar } from '../Store.ts';
import { KNOWN_FROM, ownedLinks, TYPE, WORDS } from './names.ts';
import type { Table } from './tables.ts';

/**
 * The values of a row in the order of its table's columns. Columns of other types in the table are null.
 *
 * @param seq the change from which on the row is so
 */
export function rowValues(table: Table, type: StoredType, row: Row, seq: number): SQLInputValue[] {
  return table.columns.map(({ name }) => {
    if (name === 'id') return row.id;
    if (name === TYPE) return row.type;
    if (name === WORDS) return row.words;
    if (name === KNOWN_FROM) return BigInt(seq);
    return columnValue(type, row, name);
  });
}

/** What a row holds in a field or a to-one edge. */
export function columnValue(type: StoredType, row: Row, name: string): SQLInputValue {
  const field = type.fields.get(name);
  if (field?.kind === 'scalar') return encoded(row.fields[name] ?? null);
  const end = row.edges[name];
  return typeof end === 'string' ? end : null;
}

/**
 * The row that a table's values say.
 *
 * @param links the ends of each edge that it owns as links
 */
export function rowFrom(
  table: Table,
  type: StoredType,
  values: readonly unknown[],
  links: ReadonlyMap<string, readonly string[]>,
): Row {
  const byColumn = new Map(table.columns.map(({ name }, i) => [name, values[i]] as const));
  const fields: Record<string, Scalar> = {};
  const edges: Record<string, string | null | readonly string[]> = {};
  for (const field of type.fields.values()) {
    const value = byColumn.get(field.name);
    if (field.kind === 'scalar' && field.name !== 'id') {
      fields[field.name] = field.list
        ? field.nullable && value === null
          ? null
          : strings(value)
        : field.scalar === 'Boolean'
          ? flag(value)
          : scalar(value);
    } else if (field.kind === 'edge' && field.via.kind === 'key') edges[field.name] = text(value);
  }
  for (const { name } of ownedLinks(type)) edges[name] = links.get(name) ?? [];
  return { type: type.name, id: String(values[0]), fields, edges, words: text(byColumn.get(WORDS)) ?? '' };
}

function encoded(value: Scalar): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  return typeof value === 'string' || value === null ? value : JSON.stringify(value);
}

function strings(value: unknown): readonly string[] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : [];
  return Array.isArray(list) ? list.map(String) : [];
}

function flag(value: unknown): boolean | null {
  return typeof value === 'number' ? value === 1 : null;
}

function scalar(value: unknown): Scalar {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
