import { storedType } from '../schema/graphModel.ts';
import { rowFields } from '../schema/rowFields.ts';
import type { Row } from '../stores/Store.ts';

/**
 * Refuses a row that lacks a field which its type stores, or has one which it does not: what a row leaves out would
 * be lost without a word, and would count as changed each time that the same is loaded.
 */
export function refuseIncomplete(row: Row): void {
  const known = new Set<string>();
  for (const field of rowFields(storedType(row.type))) {
    known.add(field.name);
    const given = field.kind === 'scalar' ? row.fields[field.name] : row.edges[field.name];
    if (given === undefined)
      throw new Error(
        `The row ${row.type} ${row.id} has no ${field.name}. Whatever is stored of ${row.type} must be in its rows: let people write it (@written in schema.graphql), or give it where rows of ${row.type} are made (src/recording).`,
      );
  }
  for (const name of [...Object.keys(row.fields), ...Object.keys(row.edges)]) {
    if (!known.has(name))
      throw new Error(
        `The row ${row.type} ${row.id} has a ${name}, which schema.graphql does not store of ${row.type}.`,
      );
  }
}
