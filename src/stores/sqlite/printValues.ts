import { typeNamed } from '../../schema/typeNamed.ts';
import type { Values } from '../chooseIndex.ts';
import { indexName, linkColumns, linkTable, quoted } from './names.ts';
import type { Printing } from './Printing.ts';
import { linksAt } from './rowsAt.ts';

/**
 * The values that a field may have, as an expression of an array in JSON: as given, or the ids of what stands below these
 * too. UNION keeps each id once, so that what stands below along several ways, or in a circle, comes to an end.
 */
export function printValues(printing: Printing, values: Values): string {
  const { model, parameters } = printing;
  const given = parameters.value(values.param);
  if (values.kind === 'oneOf') return given;
  const { up, of, many } = values;
  if (up.via.kind !== 'link') throw new Error(`${up.name} is not kept by links.`);
  const owner = typeNamed(model, of);
  const table = linkTable(owner.table, up.via.link);
  const links =
    printing.known === null
      ? `${quoted(table)} AS "l" INDEXED BY ${quoted(indexName(table, linkColumns(up.via.keys)))}`
      : linksAt(printing, owner, up, '"l"');
  const tops = many ? `SELECT "value" FROM json_each(${given})` : `SELECT ${given}`;
  const below = `SELECT "l"."from" FROM "below" CROSS JOIN ${links} WHERE "l"."to" = "below"."id"`;
  return `(WITH RECURSIVE "below"("id") AS (${tops} UNION ${below}) SELECT json_group_array("id") FROM "below")`;
}
