import { unreachable } from '../../errors.ts';
import type { Condition } from '../../plan/ReadPlan.ts';
import type { EdgeField, Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indexName, isShared, linkTable, literal, quoted, TYPE, WORDS } from './names.ts';
import type { Parameters } from './Parameters.ts';
import { printValues } from './printValues.ts';

const COMPARISONS = { EQUALS: '=', AT_MOST: '<=', AT_LEAST: '>=', ABOVE: '>' } as const;

export interface Printing {
  readonly model: Model;
  readonly parameters: Parameters;
}

/** A condition as it is checked on each row of a type. */
export function printCondition(
  { model, parameters }: Printing,
  type: StoredType,
  row: string,
  condition: Condition,
): string {
  switch (condition.kind) {
    case 'compare':
      return `${row}.${quoted(condition.field)} ${COMPARISONS[condition.is]} ${parameters.value(condition.param)}`;
    case 'oneOf':
      return `${row}.${quoted(condition.field)} IN (SELECT value FROM json_each(${parameters.value(condition.param)}))`;
    case 'within':
      return `${row}.${quoted(condition.field)} IN (SELECT value FROM json_each(${printValues({ model, parameters }, condition)}))`;
    case 'present':
      return `(${row}.${quoted(condition.field)} IS NOT NULL) = ${parameters.value(condition.param)}`;
    case 'behind': {
      const far = typeNamed(model, condition.edge.to[0] ?? '');
      const f = `${row}f`;
      const held = printCondition({ model, parameters }, far, f, condition.condition);
      return `EXISTS (SELECT 1 FROM ${byId(far, f)} WHERE ${f}."id" = ${row}.${quoted(condition.edge.name)} AND ${held})`;
    }
    case 'some': {
      const { edge, conditions } = condition;
      const far = typeNamed(model, edge.to[0] ?? '');
      const f = `${row}s`;
      const held = [
        ...ofTypes(model, [far], f),
        ...conditions.map((c) => printCondition({ model, parameters }, far, f, c)),
      ];
      const { from, where } = reached(model, type, row, edge, f);
      return `EXISTS (SELECT 1 FROM ${from} WHERE ${[...where, ...held].join(' AND ')})`;
    }
    case 'holds': {
      const held = printCondition({ model, parameters }, type, row, condition.condition);
      return `(${held}) = ${parameters.value(condition.param)}`;
    }
    case 'anyOf': {
      const each = condition.conditions.map((c) => printCondition({ model, parameters }, type, row, c));
      return `(${each.join(' OR ')})`;
    }
    case 'linked': {
      const { via } = condition.edge;
      if (via.kind !== 'link') throw new Error(`${condition.edge.name} is not kept by links.`);
      const owner = via.near === 'from' ? type : typeNamed(model, condition.edge.to[0] ?? '');
      const [near, far] = via.near === 'from' ? ['"from"', '"to"'] : ['"to"', '"from"'];
      const l = `${row}l`;
      const found = `SELECT ${l}.${far} FROM ${quoted(linkTable(owner.table, via.link))} AS ${l} WHERE ${l}.${near} = ${row}."id"`;
      return `${parameters.value(condition.param)} IN (${found})`;
    }
    case 'words': {
      const needles = `json_each(${parameters.needles(condition.param)})`;
      return `NOT EXISTS (SELECT 1 FROM ${needles} WHERE instr(' ' || ${row}.${WORDS} || ' ', value) = 0)`;
    }
    case 'ofType': {
      const of = typeNamed(model, condition.type);
      const held = printCondition({ model, parameters }, of, row, condition.condition);
      return `(${row}.${TYPE} <> ${literal(of.name)} OR ${held})`;
    }
    default:
      return unreachable(condition);
  }
}

/** The rows to which an edge leads from a row. @param f what they are called */
function reached(
  model: Model,
  type: StoredType,
  row: string,
  edge: EdgeField,
  f: string,
): { readonly from: string; readonly where: readonly string[] } {
  const far = typeNamed(model, edge.to[0] ?? '');
  const { via } = edge;
  if (via.kind === 'key') return { from: byId(far, f), where: [`${f}."id" = ${row}.${quoted(edge.name)}`] };
  if (via.kind === 'inverse') {
    const ends = via.edges.map((name) => `${f}.${quoted(name)} = ${row}."id"`);
    return { from: `${quoted(far.table)} AS ${f}`, where: [`(${ends.join(' OR ')})`] };
  }
  if (via.kind === 'beside') throw new Error(`${edge.name} leads to rows of which nothing is stored.`);
  const owner = via.near === 'from' ? type : far;
  const [near, other] = via.near === 'from' ? ['"from"', '"to"'] : ['"to"', '"from"'];
  const l = `${f}l`;
  return {
    from: `${quoted(linkTable(owner.table, via.link))} AS ${l} CROSS JOIN ${byId(far, f)}`,
    where: [`${l}.${near} = ${row}."id"`, `${f}."id" = ${l}.${other}`],
  };
}

/** What keeps rows of other types out, where their table holds several. */
export function ofTypes(model: Model, types: readonly StoredType[], row: string): readonly string[] {
  const [type] = types;
  if (!type || !isShared(type)) return [];
  const others = [...model.types.values()].filter((t) => t.table === type.table && !types.includes(t));
  if (types.length > 1 && others.length === 0) return [];
  const names = types.map((t) => literal(t.name));
  return [`${row}.${TYPE} ${names.length === 1 ? `= ${names[0]}` : `IN (${names.join(', ')})`}`];
}

/** The table of a type, read by the ids of its rows. */
export function byId(type: StoredType, row: string): string {
  return `${quoted(type.table)} AS ${row} INDEXED BY ${quoted(indexName(type.table, ['id']))}`;
}
