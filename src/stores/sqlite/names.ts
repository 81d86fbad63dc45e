import type { EdgeField, StoredType } from '../../schema/Model.ts';

/** The column of a row's number within its table, stable as the words' index needs it. */
export const ROW = '_row';

/** The column of a row's type, in tables that hold several. */
export const TYPE = '_type';

/** The column of a row's folded words. */
export const WORDS = '_words';

/** The column of the change from which on a row is as it is. */
export const KNOWN_FROM = '_knownFrom';

/** The column of the change from which on a row was no longer as it had been. */
export const KNOWN_UNTIL = '_knownUntil';

/** The table of what the rows, or the links, of a table were before. */
export function pastTable(table: string): string {
  return `${table} past`;
}

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A constant text as it stands in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The name of an index, which says what it is of: `Claim(holder,status,order)`. */
export function indexName(table: string, columns: readonly string[]): string {
  return `${table}(${columns.join(',')})`;
}

/** The columns of an index of a type: its keys, then what lists are ordered by; its type first, where the table holds several. */
export function indexColumns(type: StoredType, by: readonly string[]): readonly string[] {
  if (by.length === 1 && (by[0] === 'id' || by[0] === type.order)) return by;
  return [...new Set([...(isShared(type) ? [TYPE] : []), ...by, type.order])];
}

/** The columns of the index by which all rows of a type are read in their order. */
export function orderColumns(type: StoredType): readonly string[] {
  return isShared(type) ? [TYPE, type.order] : [type.order];
}

/** Whether rows of other types stand in the same table. */
export function isShared(type: StoredType): boolean {
  return type.table !== type.name;
}

/** The table of the links that rows of a table own: `Claim.EVIDENCED_BY`. */
export function linkTable(table: string, link: string): string {
  return `${table}.${link}`;
}

/** The columns of the index of links by the row they lead to. */
export function linkColumns(keys: readonly string[] | null): readonly string[] {
  return keys === null ? ['to'] : ['to', ...keys, 'order'];
}

/** The full-text index of a table's words. */
export function wordsTable(table: string): string {
  return `${table} words`;
}

/** An edge that a row owns as links. */
export type OwnedLink = EdgeField & { readonly via: Extract<EdgeField['via'], { kind: 'link' }> };

/** The links that rows of a type own. */
export function ownedLinks(type: StoredType): readonly OwnedLink[] {
  return [...type.fields.values()].filter(
    (field): field is OwnedLink =>
      field.kind === 'edge' && field.via.kind === 'link' && field.via.near === 'from',
  );
}
