import { storedType } from '../schema/graphModel.ts';
import { rowFields } from '../schema/rowFields.ts';
import type { Row, Scalar } from '../stores/Store.ts';
import { settledRow } from './settledRow.ts';

/** A row as one line of JSON with its line break: the same bytes, whichever store it was read from. */
export function rowLine(row: Row): string {
  const { type, id, words, ...settled } = settledRow(row);
  const fields: Record<string, Scalar> = {};
  const edges: Record<string, Row['edges'][string]> = {};
  for (const { name } of rowFields(storedType(type))) {
    const [value, ends] = [settled.fields[name], settled.edges[name]];
    if (value !== undefined) fields[name] = value;
    if (ends !== undefined) edges[name] = ends;
  }
  return `${JSON.stringify({ type, id, fields, edges, words })}\n`;
}
