import type { EdgeField, Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { linkProperties, property, step } from './names.ts';

/**
 * The statement that makes new rows of one type from `$rows`: the properties of each under `p`, and under the
 * name of an edge kept by links the ids that it leads to. Edges whose ends are made later are left out.
 *
 * One statement for a row and its edges: to find each row again for every edge would cost half as much again.
 */
export function printCreate(model: Model, type: StoredType, edges: readonly EdgeField[]): string {
  const sure = edges.filter((edge) => edge.via.kind === 'key' && !edge.nullable);
  const others = edges.filter((edge) => !sure.includes(edge));
  const created = sure.map((edge, i) => `CREATE ${step(edge, 'n', `m${i}`)}`);
  return [
    'UNWIND $rows AS row',
    ...sure.map(
      (edge, i) => `MATCH (m${i}:${farTable(model, edge)} {id: row.p.${property(type, edge.name)}})`,
    ),
    `CREATE (n:${type.labels.join(':')}) SET n = row.p`,
    ...created,
    ...(others.length > 0 ? ['WITH n, row'] : []),
    ...others.map(
      (edge) =>
        `CALL (n, row) { ${connecting(model, type, edge, `row.${edge.name}`, `row.p.${property(type, edge.name)}`)} }`,
    ),
  ].join('\n');
}

/** The statement that makes one edge of stored rows again, from `$rows` of the same form. */
export function printConnect(model: Model, type: StoredType, edge: EdgeField): string {
  return [
    'UNWIND $rows AS row',
    `MATCH (n:${type.table} {id: row.p.id})`,
    connecting(model, type, edge, `row.${edge.name}`, `row.p.${property(type, edge.name)}`),
  ].join('\n');
}

/** The statement that takes away one edge of the rows `$ids`. */
export function printDisconnect(type: StoredType, edge: EdgeField): string {
  return `UNWIND $ids AS id MATCH (n:${type.table} {id: id}) MATCH ${step(edge, 'n', '', 'l')} DELETE l`;
}

/** Links repeat what lists behind them are cut and ordered by, and `at` where their order counts. */
function connecting(model: Model, type: StoredType, edge: EdgeField, ends: string, end: string): string {
  const table = farTable(model, edge);
  const { via } = edge;
  if (via.kind !== 'link') return `MATCH (m:${table} {id: ${end}}) CREATE ${step(edge, 'n', 'm')}`;
  const copied = (via.keys ? linkProperties(via.keys) : []).map((name) =>
    name === 'toId' ? 'toId: m.id' : `${name}: n.${name === 'order' ? type.order : name}`,
  );
  const carried = [...copied, ...(via.ordered ? ['at: at'] : [])].join(', ');
  const each = via.ordered
    ? `UNWIND range(0, size(${ends}) - 1) AS at MATCH (m:${table} {id: ${ends}[at]})`
    : `UNWIND ${ends} AS id MATCH (m:${table} {id: id})`;
  return `${each} CREATE ${step(edge, 'n', 'm', '', carried === '' ? '' : ` {${carried}}`)}`;
}

/** Where the rows are that an edge leads to: they share one table. */
export function farTable(model: Model, edge: EdgeField): string {
  return typeNamed(model, edge.to[0] ?? '').table;
}
