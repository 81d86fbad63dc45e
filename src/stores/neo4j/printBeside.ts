import type { Condition } from '../../plan/ReadPlan.ts';
import { edgeNamed } from '../../schema/edgeNamed.ts';
import type { Beside, Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indent, where } from './clauses.ts';
import { isKnown, KNOWN_AT, wasKnown } from './knownAt.ts';
import { indexProperties, ownLabel, PAST_LINK, pastLabel, property, step } from './names.ts';
import { printCondition } from './printCondition.ts';

/**
 * The lines that bind the rows that stand beside a row: see `Beside`. Each document is gone through once, however many
 * rows lead to it.
 *
 * @param type of the far rows
 * @param above the variable of the row
 * @param row the variable that the far rows are bound to, for names of its own too
 * @param told what rows that tell of it have to meet
 */
export function printBeside(
  model: Model,
  beside: Beside,
  type: StoredType,
  above: string,
  row: string,
  told: readonly Condition[] = [],
): readonly string[] {
  const [d, r, id, holds] = [`${row}d`, `${row}r`, `${row}i`, `${row}h`];
  const of = typeNamed(model, beside.of);
  const held = told.map((condition) => printCondition(model, [of], r, condition));
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
    `WHERE ${[`${at} = ${above}.id`, `${r}.${of.order} IS NOT NULL`, ...held].join(' AND ')}`,
    `MATCH ${step(shownIn, r, d)}`,
    `WITH DISTINCT ${d}`,
    `CALL (${above}, ${d}) {`,
    `  MATCH ${step(shownIn, `${r}:${ownLabel(of)}`, d)}`,
    ...where(held).map(indent),
    `  RETURN ${r}.${property(of, beside.who)} AS ${id}, CASE WHEN ${at} = ${above}.id THEN 1 ELSE 0 END AS ${holds}`,
    ...stated,
    '}',
    `WITH ${id}, max(${holds}) AS ${holds} WHERE ${holds} = 0`,
    `MATCH (${row}:${ownLabel(type)} {id: ${id}})`,
  ];
}

/** The same at the moment that is asked for: the lines bind the ids of all of them to a list. */
export function besideThen(
  model: Model,
  beside: Beside,
  { above, row, list }: { readonly above: string; readonly row: string; readonly list: string },
  told: readonly Condition[] = [],
): readonly string[] {
  const [d, r, l, m, id, holds] = [`${row}d`, `${row}r`, `${row}l`, `${row}m`, `${row}i`, `${row}h`];
  const of = typeNamed(model, beside.of);
  const at = `${r}.${property(of, beside.at)}`;
  const shownIn = edgeNamed(of, beside.shownIn);
  const document = typeNamed(model, shownIn.toName).table;
  const then = { below: new Map() };
  const held = told.map((condition) => printCondition(model, [of], r, condition, then));
  const isShown = (end: string) => `MATCH (${l}:${PAST_LINK} {link: '${shownIn.relationships[0]}', ${end}})`;
  const all = (...conditions: readonly string[]) => `WHERE ${[...conditions, ...held].join(' AND ')}`;
  const holder = `RETURN ${r}.${property(of, beside.who)} AS ${id}, CASE WHEN ${at} = ${above}.id THEN 1 ELSE 0 END AS ${holds}`;
  const stated = beside.also.flatMap((one) => {
    const type = typeNamed(model, one.of);
    const who = `RETURN ${r}.${property(type, one.who)} AS ${id}, 0 AS ${holds}`;
    return [
      'UNION ALL',
      `  MATCH (${m}:${document} {id: ${d}}) MATCH ${step(edgeNamed(type, beside.statedIn), `${r}:${ownLabel(type)}`, m)}`,
      `  WHERE ${isKnown(r)} ${who}`,
      'UNION ALL',
      `  MATCH (${r}:${pastLabel(ownLabel(type))} {${property(type, beside.statedIn)}: ${d}})`,
      `  WHERE ${wasKnown(r)} ${who}`,
    ];
  });
  const lines = [
    `CALL (${above}, ${KNOWN_AT}) {`,
    `  MATCH (${r}:${ownLabel(of)})`,
    `  USING INDEX SEEK ${r}:${ownLabel(of)}(${indexProperties(of, [beside.at]).join(', ')})`,
    `  ${all(`${at} = ${above}.id`, `${r}.${of.order} IS NOT NULL`, isKnown(r))}`,
    `  MATCH ${step(shownIn, r, m)} RETURN ${m}.id AS ${d}`,
    'UNION',
    `  MATCH (${r}:${pastLabel(ownLabel(of))} {${property(of, beside.at)}: ${above}.id}) ${all(wasKnown(r))}`,
    `  ${isShown(`fromId: ${r}.id`)} WHERE ${wasKnown(l)} RETURN ${l}.toId AS ${d}`,
    '}',
    `CALL (${above}, ${KNOWN_AT}, ${d}) {`,
    `  MATCH (${m}:${document} {id: ${d}}) MATCH ${step(shownIn, `${r}:${ownLabel(of)}`, m)}`,
    `  ${all(isKnown(r))} ${holder}`,
    'UNION ALL',
    `  ${isShown(`toId: ${d}`)} WHERE ${wasKnown(l)}`,
    `  MATCH (${r}:${pastLabel(ownLabel(of))} {id: ${l}.fromId}) ${all(`${r}.knownFrom = ${l}.knownFrom`)} ${holder}`,
    ...stated,
    '}',
    `WITH ${id}, max(${holds}) AS ${holds} WHERE ${holds} = 0`,
    `RETURN collect(${id}) AS ${list}`,
  ];
  return [`CALL (${above}, ${KNOWN_AT}) {`, ...lines.map(indent), '}'];
}
