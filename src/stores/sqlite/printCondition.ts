import { unreachable } from '../../errors.ts';
import type { Condition } from '../../plan/ReadPlan.ts';
import type { EdgeField, Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indexName, isShared, linkTable, literal, quoted, TYPE, WORDS } from './names.ts';
import type { Printing } from './Printing.ts';
import { printValues } from './printValues.ts';
import { linksAt, rowsAt } from './rowsAt.ts';

const COMPARISONS = { EQUALS: '=', AT_MOST: '<=', AT_LEAST: '>=', ABOVE: '>' } as const;

/** A condition as it is checked on each row of a type. */
export function printCondition(
  printing: Printing,
  type: StoredType,
  row: string,
  condition: Condition,
): string {
  const { model, parameters } = printing;
  switch (condition.kind) {
    case 'compare':
      return `${row}.${quoted(condition.field)} ${COMPARISONS[condition.is]} ${parameters.value(condition.param)}`;
    case 'oneOf':
      return `${row}.${quoted(condition.field)} IN (SELECT value FROM json_each(${parameters.value(condition.param)}))`;
    case 'within':
      return `${row}.${quoted(condition.field)} IN (SELECT value FROM json_each(${printValues(printing, condition)}))`;
    case 'present':
      return `(${row}.${quoted(condition.field)} IS NOT NULL) = ${parameters.value(condition.param)}`;
    case 'behind': {
      const far = typeNamed(model, condition.edge.to[0] ?? '');
      const f = `${row}f`;
      const held = printCondition(printing, far, f, condition.condition);
      const isFar = (other: string) => `${other}."id" = ${row}.${quoted(condition.edge.name)}`;
      return `EXISTS (SELECT 1 FROM ${rowsAt(printing, far, f, isFar)} WHERE ${isFar(f)} AND ${held})`;
    }
    case 'some': {
      const { edge, conditions } = condition;
      const far = typeNamed(model, edge.to[0] ?? '');
      const f = `${row}s`;
      const held = [
        ...ofTypes(model, [far], f),
        ...conditions.map((c) => printCondition(printing, far, f, c)),
      ];
      if (printing.known !== null) return printSomeThen(printing, type, row, { edge, f, held });
      const { from, where } = reached(model, type, row, edge, f);
      return `EXISTS (SELECT 1 FROM ${from} WHERE ${[...where, ...held].join(' AND ')})`;
    }
    case 'holds': {
      const held = printCondition(printing, type, row, condition.condition);
      return `(${held}) = ${parameters.value(condition.param)}`;
    }
    case 'anyOf': {
      const each = condition.conditions.map((c) => printCondition(printing, type, row, c));
      return `(${each.join(' OR ')})`;
    }
    case 'linked': {
      const { via } = condition.edge;
      if (via.kind !== 'link') throw new Error(`${condition.edge.name} is not kept by links.`);
      const owner = via.near === 'from' ? type : typeNamed(model, condition.edge.to[0] ?? '');
      const [near, far] = via.near === 'from' ? ['"from"', '"to"'] : ['"to"', '"from"'];
      const l = `${row}l`;
      const isNear = (link: string) => `${link}.${near} = ${row}."id"`;
      const links = linksAt(printing, owner, condition.edge, l, isNear);
      const found = `SELECT ${l}.${far} FROM ${links} WHERE ${isNear(l)}`;
      return `${parameters.value(condition.param)} IN (${found})`;
    }
    case 'words': {
      const needles = `json_each(${parameters.needles(condition.param)})`;
      return `NOT EXISTS (SELECT 1 FROM ${needles} WHERE instr(' ' || ${row}.${WORDS} || ' ', value) = 0)`;
    }
    case 'ofType': {
      const of = typeNamed(model, condition.type);
      const held = printCondition(printing, of, row, condition.condition);
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

/** Whether an edge leads to some row `f` of which something holds, at the moment that is asked for. */
function printSomeThen(
  printing: Printing,
  type: StoredType,
  row: string,
  { edge, f, held }: { readonly edge: EdgeField; readonly f: string; readonly held: readonly string[] },
): string {
  const far = typeNamed(printing.model, edge.to[0] ?? '');
  const { via } = edge;
  const some = (isFar: (of: string) => string) =>
    `EXISTS (SELECT 1 FROM ${rowsAt(printing, far, f, isFar)} WHERE ${[isFar(f), ...held].join(' AND ')})`;
  if (via.kind === 'key') return some((of) => `${of}."id" = ${row}.${quoted(edge.name)}`);
  if (via.kind === 'inverse')
    return some((of) => `(${via.edges.map((name) => `${of}.${quoted(name)} = ${row}."id"`).join(' OR ')})`);
  if (via.kind === 'beside') throw new Error(`${edge.name} leads to rows of which nothing is stored.`);
  const owner = via.near === 'from' ? type : far;
  const [near, other] = via.near === 'from' ? ['"from"', '"to"'] : ['"to"', '"from"'];
  const l = `${f}l`;
  const isNear = (link: string) => `${link}.${near} = ${row}."id"`;
  const links = linksAt(printing, owner, edge, l, isNear);
  return `EXISTS (SELECT 1 FROM ${links} WHERE ${isNear(l)} AND ${some((of) => `${of}."id" = ${l}.${other}`)})`;
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

/** The table of a type as it is now, read by the ids of its rows. */
export function byId(type: StoredType, row: string): string {
  return `${quoted(type.table)} AS ${row} INDEXED BY ${quoted(indexName(type.table, ['id']))}`;
}
