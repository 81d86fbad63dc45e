import type { Branch, List } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indent } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import type { PrintParts } from './PrintParts.ts';
import { printCondition } from './printCondition.ts';

/** What is asked of the row that a variable has already. */
export function printBound(
  model: Model,
  branch: Branch,
  variable: string,
  { cells, isThen, next }: PrintParts,
) {
  const row = next('n');
  const name = next('x');
  const types = branch.shapes.map((shape) => typeNamed(model, shape.type));
  const then = isThen ? { below: new Map() } : undefined;
  const held = branch.conditions.map((condition) => printCondition(model, types, row, condition, then));
  const { lines, value: list } = cells(branch, row);
  return {
    lines: [
      `CALL (${isThen ? `${variable}, ${KNOWN_AT}` : variable}) {`,
      ...[
        `WITH ${variable} AS ${row}${held.length === 0 ? '' : ` WHERE ${held.join(' AND ')}`}`,
        ...lines,
        `RETURN head(collect(${list})) AS ${name}`,
      ].map(indent),
      '}',
    ],
    value: name,
  };
}

/** What is asked of each of some rows, which stand in their order. */
export function printUnwound(branch: List, variable: string, { cells, isThen, next }: PrintParts) {
  const row = next('n');
  const name = next('x');
  const { lines, value: list } = cells(branch, row);
  return {
    lines: [
      `CALL (${isThen ? `${variable}, ${KNOWN_AT}` : variable}) {`,
      ...[`UNWIND ${variable} AS ${row}`, ...lines, `RETURN collect(${list}) AS ${name}`].map(indent),
      '}',
    ],
    value: name,
  };
}
