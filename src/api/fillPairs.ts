import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import { agreementScore } from '../analysis/agreementScore.ts';
import { encodeCursor } from '../cursor.ts';
import { DemarcheError } from '../errors.ts';
import { type Collecting, collectFields, nameOf, selectionSets } from '../plan/collectFields.ts';
import type { PairedPage, PairedRow, SharedRow } from '../plan/PairedPage.ts';
import type { Model, Paired } from '../schema/Model.ts';
import { type AskedOperation, askedRoots } from './askedRoots.ts';

/**
 * Puts what is asked of pairs in the place of what a store put together.
 *
 * @param data what a store answered, which is changed
 * Throws OPERATION_TOO_LARGE where a store tells that there are more rows or meetings than are put together.
 */
export function fillPairs({ model, ...asked }: Asked, data: Record<string, unknown>): void {
  const { collecting } = asked;
  for (const { key, nodes, field } of askedRoots(asked)) {
    const page = data[key];
    const paired = model.pairings.get(field.name);
    if (!paired || !isPage(page)) continue;
    checkSize(field.name, page, paired);
    const { more, total } = page;
    const connection = objectIn(field);
    const isBehind = isAfterGiven(nodes, collecting);
    const pages = { cursorOf: 'Agreement', more, total, isBehind, rows: page.pairs };
    data[key] = pageTree(collecting, connection, nodes, pages, (...asked) => pairTree(collecting, ...asked));
  }
}

interface Asked extends AskedOperation {
  readonly model: Pick<Model, 'pairings'>;
}

/** Whether a store answered with pairs, as the contract with it says. */
function isPage(value: unknown): value is PairedPage {
  return typeof value === 'object' && value !== null && 'met' in value && 'pairs' in value;
}

function checkSize(name: string, { read, met }: PairedPage, { most, mostMet }: Paired): void {
  if (read <= most && met <= mostMet) return;
  const what =
    read > most
      ? `of at most ${count(most)} positions that take a side, and there are more`
      : `of at most ${count(mostMet)} meetings of two positions on one target, and there would be ${count(met)}`;
  const details =
    read > most ? { limit: 'positions', allowed: most } : { limit: 'meetings', allowed: mostMet, given: met };
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `"${name}" is made ${what}; none was put beside another. Narrow it by filter: { issue }, { document } or { actor }, or by days.`,
    { details: { ...details, field: name } },
  );
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

type Tree = Record<string, unknown>;

interface Rows<Row> {
  /** The type that cursors are of. */
  readonly cursorOf: string;
  readonly more: boolean;
  readonly total: number | null;
  readonly isBehind: boolean;
  readonly rows: readonly Row[];
}

type ShowRow<Row> = (type: GraphQLObjectType, nodes: readonly FieldNode[], path: string, row: Row) => Tree;

/** A page under its response keys; `path` tells a row where what it asked for stands. */
function pageTree<Row extends { readonly key: string }>(
  collecting: Collecting,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
  page: Rows<Row>,
  show: ShowRow<Row>,
): Tree {
  const cursor = (row: Row | undefined) => (row ? encodeCursor(page.cursorOf, row.key) : null);
  return treeOf(collecting, connection, nodes, (name, group, key) => {
    if (name === 'totalCount') return page.total;
    if (name === 'nodes') {
      const type = typeOf(connection, name);
      return page.rows.map((row) => show(type, group, key, row));
    }
    if (name === 'edges') {
      const edge = typeOf(connection, name);
      return page.rows.map((row) =>
        treeOf(collecting, edge, group, (part, ofPart, inner) =>
          part === 'cursor' ? cursor(row) : show(typeOf(edge, part), ofPart, `${key}.${inner}`, row),
        ),
      );
    }
    return treeOf(collecting, typeOf(connection, name), group, (part) => {
      if (part === 'hasNextPage') return page.more;
      if (part === 'hasPreviousPage') return page.isBehind;
      return cursor(part === 'startCursor' ? page.rows[0] : page.rows.at(-1));
    });
  });
}

function pairTree(
  collecting: Collecting,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  path: string,
  pair: PairedRow,
): Tree {
  return treeOf(collecting, type, nodes, (name, group, key) => {
    const at = `${path}.${key}`;
    if (name === 'agree' || name === 'contradict') return pair[name];
    if (name === 'score') return agreementScore(pair);
    if (name !== 'on') return pair.ends[at];
    const shared = pair.shared[at];
    if (!shared) throw new Error(`A store answered nothing for ${at}.`);
    const connection = typeOf(type, name);
    const page = { ...shared, cursorOf: 'SharedTarget', isBehind: isAfterGiven(group, collecting) };
    return pageTree(collecting, connection, group, page, (object, of, inner, row: SharedRow) =>
      treeOf(collecting, object, of, (part, _group, partKey) =>
        part === 'sameSide' ? row.same : row.trees[`${inner}.${partKey}`],
      ),
    );
  });
}

/** An object under its response keys. */
function treeOf(
  collecting: Collecting,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  value: (name: string, group: readonly FieldNode[], key: string) => unknown,
): Tree {
  const tree: Tree = Object.create(null);
  for (const [key, group] of collectFields(collecting, type, selectionSets(nodes))) {
    const name = nameOf(group);
    tree[key] = name === '__typename' ? type.name : value(name, group, key);
  }
  return tree;
}

function isAfterGiven([node]: readonly FieldNode[], { variables }: Collecting): boolean {
  const given = node?.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (given === undefined || given.kind === 'NullValue') return false;
  return given.kind !== 'Variable' || (variables[given.name.value] ?? null) !== null;
}

function typeOf(type: GraphQLObjectType, name: string): GraphQLObjectType {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  return objectIn(field);
}

function objectIn({ name, type }: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const object = getNamedType(type);
  if (!isObjectType(object)) throw new Error(`${name} does not lead to an object.`);
  return object;
}
