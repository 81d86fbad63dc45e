import { edgeNamed } from '../../schema/edgeNamed.ts';
import type { Beside, Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indexProperties, ownLabel, property, step } from './names.ts';

/**
 * The lines that bind the rows that stand beside a row: see `Beside`. Each document is gone through once, however many
 * rows lead to it.
 *
 * @param type of the far rows
 * @param above the variable of the row
 * @param row the variable that the far rows are bound to, for names of its own too
 */
export function printBeside(
  model: Model,
  beside: Beside,
  type: StoredType,
  above: string,
  row: string,
): readonly string[] {
  const [d, r, id, holds] = [`${row}d`, `${row}r`, `${row}i`, `${row}h`];
  const of = typeNamed(model, beside.of);
  const at = `${r}.${property(of, beside.at)}`;
  const shownIn = edgeNamed(of, beside.shownIn);
  const stated = beside.also.flatMap((one) => {
    const statedType = typeNamed(model, one.of);
    return [
      'UNION ALL',
      `  MATCH ${step(edgeNamed(statedType, beside.statedIn), `${r}:${ownLabel(statedType)}`, d)}`,
      `  RETURN ${r}.${property(statedType, one.who)} AS ${id}, 0 AS ${holds}`,
    ];
  });
  return [
    `MATCH (${r}:${ownLabel(of)})`,
    `USING INDEX SEEK ${r}:${ownLabel(of)}(${indexProperties(of, [beside.at]).join(', ')})`,
    `WHERE ${at} = ${above}.id AND ${r}.${of.order} IS NOT NULL`,
    `MATCH ${step(shownIn, r, d)}`,
    `WITH DISTINCT ${d}`,
    `CALL (${above}, ${d}) {`,
    `  MATCH ${step(shownIn, `${r}:${ownLabel(of)}`, d)}`,
    `  RETURN ${r}.${property(of, beside.who)} AS ${id}, CASE WHEN ${at} = ${above}.id THEN 1 ELSE 0 END AS ${holds}`,
    ...stated,
    '}',
    `WITH ${id}, max(${holds}) AS ${holds} WHERE ${holds} = 0`,
    `MATCH (${row}:${ownLabel(type)} {id: ${id}})`,
  ];
}
