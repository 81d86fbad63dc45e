import { int } from 'neo4j-driver';
import { isOwned } from '../../schema/isOwned.ts';
import type { EdgeField, StoredType } from '../../schema/Model.ts';
import { endsOf } from '../endsOf.ts';
import type { Row, Scalar } from '../Store.ts';
import { property, step } from './names.ts';

/** The edges that a row of this type owns: they are written and taken away with it. */
export function ownedEdges(type: StoredType): readonly EdgeField[] {
  return [...type.fields.values()].filter((field) => field.kind === 'edge').filter(isOwned);
}

/** The properties of the node of a row. To-one edges stand there as well, so that indexes can hold them. */
export function propertiesOf(type: StoredType, row: Row): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = { id: row.id };
  for (const field of type.fields.values()) {
    if (field.kind === 'scalar' && field.name !== 'id') {
      properties[field.name] = encoded(row.fields[field.name] ?? null);
    } else if (field.kind === 'edge' && field.via.kind === 'key') {
      properties[property(type, field.name)] = endsOf(row, field)[0] ?? null;
    }
  }
  if (type.words.length > 0) properties.words = row.words;
  return properties;
}

/** What is read of the node `n` to have its row again. */
export function rowCells(type: StoredType): string {
  const cells = [...type.fields.values()].flatMap((field) => {
    if (field.kind === 'scalar') return [`n.${field.name}`];
    if (field.kind !== 'edge') return [];
    if (field.via.kind === 'key') return [`n.${property(type, field.name)}`];
    if (field.via.kind !== 'link' || field.via.near !== 'from') return [];
    return [`[${step(field, 'n', 'm', 'l')} | [${field.via.ordered ? 'l.at' : 'm.id'}, m.id]]`];
  });
  return `[${[...cells, 'n.words'].join(', ')}]`;
}

/** The row that `rowCells` has read. */
export function rowFrom(type: StoredType, cells: readonly unknown[]): Row {
  const fields: Record<string, Scalar> = {};
  const edges: Record<string, string | null | readonly string[]> = {};
  let place = 0;
  for (const field of type.fields.values()) {
    if (field.kind === 'scalar') fields[field.name] = scalar(cells[place++]);
    else if (field.kind === 'edge' && field.via.kind === 'key') edges[field.name] = text(cells[place++]);
    else if (field.kind === 'edge' && field.via.kind === 'link' && field.via.near === 'from') {
      edges[field.name] = linkEnds(cells[place++]);
    }
  }
  const { id, ...others } = fields;
  return { type: type.name, id: String(id), fields: others, edges, words: text(cells[place]) ?? '' };
}

/** Numbers go to the database as floats unless they are wrapped. */
export function encoded(value: Scalar): unknown {
  return Number.isInteger(value) ? int(Number(value)) : value;
}

function linkEnds(pairs: unknown): readonly string[] {
  if (!Array.isArray(pairs)) return [];
  const ends = pairs.map(([at, id]: [string | number, string]) => ({ at, id }));
  return ends.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ id }) => id);
}

function scalar(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
