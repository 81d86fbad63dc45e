import { unreachable } from '../../errors.ts';
import type { Condition, Param, Within } from '../../plan/ReadPlan.ts';
import type { EdgeField, Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { isKnown, wasKnown } from './knownAt.ts';
import { labelThen, ownLabel, PAST_LINK, pastLabel, property, step } from './names.ts';
import { printIsBelow } from './printBelow.ts';
import { value } from './value.ts';

const COMPARISONS = { EQUALS: '=', AT_MOST: '<=', AT_LEAST: '>=', ABOVE: '>' } as const;

/** The words beside a plan as a query of the full-text index. */
export function wordsQuery(param: Param): string {
  return `$p.q${param}`;
}

/** What conditions need beside the row where it is read as of a moment. */
export interface Then {
  /** The variables of the ids of what stands below some rows. */
  readonly below: ReadonlyMap<Within, string>;
}

/** A condition as it is checked on each row of a type. @param then left out where rows are read as they are now */
export function printCondition(
  model: Model,
  types: readonly StoredType[],
  row: string,
  condition: Condition,
  then?: Then,
): string {
  const [type] = types;
  if (!type) throw new Error('A condition on no type.');
  switch (condition.kind) {
    case 'compare':
      return `${row}.${property(type, condition.field)} ${COMPARISONS[condition.is]} ${value(condition.param)}`;
    case 'oneOf':
      return `${row}.${property(type, condition.field)} IN ${value(condition.param)}`;
    case 'within':
      if (then) return `${row}.${property(type, condition.field)} IN ${then.below.get(condition)}`;
      return printIsBelow(model, condition, `${row}.${property(type, condition.field)}`);
    case 'present':
      return `(${row}.${property(type, condition.field)} IS NOT NULL) = ${value(condition.param)}`;
    case 'behind': {
      const far = typeNamed(model, condition.edge.to[0] ?? '');
      const held = printCondition(model, [far], 'f', condition.condition, then);
      if (then) return printBehindThen(far, `${row}.${property(type, condition.edge.name)}`, held);
      return `EXISTS { MATCH ${step(condition.edge, row, 'f')} WHERE ${held} }`;
    }
    case 'some': {
      const far = typeNamed(model, condition.edge.to[0] ?? '');
      const f = `${row}s`;
      const held = condition.conditions.map((c) => printCondition(model, [far], f, c, then));
      if (then) return printSomeThen(model, type, row, { edge: condition.edge, f, held });
      return `EXISTS { MATCH ${step(condition.edge, row, f)} WHERE ${[`${f}:${ownLabel(far)}`, ...held].join(' AND ')} }`;
    }
    case 'holds':
      return `(${printCondition(model, types, row, condition.condition, then)}) = ${value(condition.param)}`;
    case 'anyOf':
      return `(${condition.conditions.map((c) => printCondition(model, types, row, c, then)).join(' OR ')})`;
    case 'linked':
      if (then) return printLinkedThen(model, type, row, condition);
      return `EXISTS { MATCH ${step(condition.edge, row, 't')} WHERE t.id = ${value(condition.param)} }`;
    case 'words': {
      const words = value(condition.param);
      const whole = `all(w IN ${words}[..-1] WHERE ' ' + ${row}.words + ' ' CONTAINS ' ' + w + ' ')`;
      return `(' ' + ${row}.words CONTAINS ' ' + ${words}[-1] AND ${whole})`;
    }
    case 'ofType': {
      const of = types.find((t) => t.name === condition.type);
      if (!of) throw new Error(`A condition on ${condition.type}, which cannot stand here.`);
      return `(NOT ${row}:${then ? labelThen(of) : ownLabel(of)} OR ${printCondition(model, [of], row, condition.condition, then)})`;
    }
    default:
      return unreachable(condition);
  }
}

/** @param id of the far row, an expression @param held what holds of the row `f` */
function printBehindThen(far: StoredType, id: string, held: string): string {
  return (
    `(EXISTS { MATCH (f:${far.table} {id: ${id}}) WHERE ${isKnown('f')} AND ${held} }` +
    ` OR EXISTS { MATCH (f:${pastLabel(far.table)} {id: ${id}}) WHERE ${wasKnown('f')} AND ${held} })`
  );
}

/** Links are known as long as the row that owns them, whichever of the two ends that is. */
function printLinkedThen(
  model: Model,
  type: StoredType,
  row: string,
  { edge, param }: Extract<Condition, { readonly kind: 'linked' }>,
): string {
  const isOwner = edge.via.kind === 'link' && edge.via.near === 'from';
  const far = typeNamed(model, edge.to[0] ?? '');
  const [owner, from, to] = isOwner ? ['n', `${row}.id`, value(param)] : ['t', value(param), `${row}.id`];
  const today = `MATCH (n:${type.table} {id: ${row}.id}) MATCH (t:${far.table} {id: ${value(param)}}) MATCH ${step(edge, 'n', 't')}`;
  return (
    `(EXISTS { ${today} WHERE ${isKnown(owner)} }` +
    ` OR EXISTS { MATCH (l:${PAST_LINK} {link: '${edge.relationships[0]}', fromId: ${from}}) WHERE l.toId = ${to} AND ${wasKnown('l')} })`
  );
}

/** Whether an edge leads to some row `f` of which something holds: today or earlier, by links of today or earlier. */
function printSomeThen(
  model: Model,
  type: StoredType,
  row: string,
  { edge, f, held }: { readonly edge: EdgeField; readonly f: string; readonly held: readonly string[] },
): string {
  const far = typeNamed(model, edge.to[0] ?? '');
  const { via } = edge;
  const [a, l, m] = [`${f}a`, `${f}l`, `${f}m`];
  const today = [`${f}:${ownLabel(far)}`, isKnown(f), ...held].join(' AND ');
  const earlier = [`${f}:${pastLabel(ownLabel(far))}`, wasKnown(f), ...held].join(' AND ');
  const any = (...ways: readonly string[]) => `(${ways.map((way) => `EXISTS { ${way} }`).join(' OR ')})`;
  const byId = (id: string) => [
    `MATCH (${f}:${far.table} {id: ${id}}) WHERE ${today}`,
    `MATCH (${f}:${pastLabel(far.table)} {id: ${id}}) WHERE ${earlier}`,
  ];
  const itself = `MATCH (${a}:${type.table} {id: ${row}.id})`;
  if (via.kind === 'key') return any(...byId(`${row}.${property(type, edge.name)}`));
  if (via.kind === 'inverse') {
    const ends = via.edges.map((name) => `${f}.${property(far, name)} = ${row}.id`).join(' OR ');
    return any(
      `${itself} MATCH ${step(edge, a, f)} WHERE ${today}`,
      `MATCH (${f}:${pastLabel(ownLabel(far))}) WHERE (${ends}) AND ${earlier}`,
    );
  }
  if (via.kind === 'beside') throw new Error(`${edge.name} leads to rows of which nothing is stored.`);
  const links = (end: string) =>
    `MATCH (${l}:${PAST_LINK} {link: '${edge.relationships[0]}', ${end}: ${row}.id}) WHERE ${wasKnown(l)}`;
  if (via.near === 'from') {
    const now = `${itself} WHERE ${isKnown(a)} MATCH ${step(edge, a, m)}`;
    return any(
      ...byId(`${m}.id`).map((found) => `${now} ${found}`),
      ...byId(`${l}.toId`).map((found) => `${links('fromId')} ${found}`),
    );
  }
  return any(
    `${itself} MATCH ${step(edge, a, f)} WHERE ${today}`,
    `${links('toId')} MATCH (${f}:${pastLabel(far.table)} {id: ${l}.fromId}) WHERE ${f}.knownFrom = ${l}.knownFrom AND ${earlier}`,
  );
}
