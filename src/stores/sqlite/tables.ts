import type { Field, Model, StoredType } from '../../schema/Model.ts';
import {
  indexColumns,
  indexName,
  isShared,
  KNOWN_FROM,
  KNOWN_UNTIL,
  linkColumns,
  linkTable,
  orderColumns,
  ownedLinks,
  pastTable,
  TYPE,
  WORDS,
} from './names.ts';

/** A table as the schema wants it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns of its primary key, where it is more than a row number. */
  readonly key: readonly string[] | null;
  readonly indexes: readonly Index[];
  /** Whether its rows' words are searched. */
  readonly words: boolean;
}

export interface Column {
  readonly name: string;
  readonly kind: 'TEXT' | 'INTEGER' | 'REAL';
  readonly required: boolean;
}

export interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}

/**
 * The tables, columns and indexes that the model asks for: one for rows of a type, one for each kind of link, and beside
 * each of them one for what these were before.
 */
export function tablesOf(model: Model): readonly Table[] {
  const byTable = Map.groupBy(model.types.values(), (type) => type.table);
  return [...byTable].flatMap(([name, types]) => {
    const [rows, links] = [rowTable(name, types), linkTables(name, types)];
    if (!types.some(({ versioned }) => versioned)) return [rows, ...links];
    return [rows, ...links, pastRows(rows, types), ...links.map(pastLinks)];
  });
}

/** Versions of rows are few for each row: they are found by its id, or by what it leads to. */
function pastRows({ name, columns }: Table, types: readonly StoredType[]): Table {
  const past = pastTable(name);
  const ends = types.flatMap((type) =>
    type.indexes.flatMap(([first = '']) => (type.fields.get(first)?.kind === 'edge' ? [first] : [])),
  );
  return pastOf(past, columns, ['id', ...ends]);
}

function pastLinks({ name, columns }: Table): Table {
  return pastOf(pastTable(name), [...columns, knownAt(KNOWN_FROM)], ['from', 'to']);
}

function pastOf(name: string, columns: readonly Column[], by: readonly string[]): Table {
  const indexes = [...new Set(by)].map((column) => ({
    ...{ name: indexName(name, [column]), columns: [column], unique: false },
  }));
  return { name, columns: [...columns, knownAt(KNOWN_UNTIL)], key: null, indexes, words: false };
}

function knownAt(name: string): Column {
  return { name, kind: 'INTEGER', required: true };
}

function rowTable(name: string, types: readonly StoredType[]): Table {
  const columns = new Map<string, Column>([['id', { name: 'id', kind: 'TEXT', required: true }]]);
  for (const type of types) {
    if (isShared(type)) columns.set(TYPE, { name: TYPE, kind: 'TEXT', required: true });
    for (const field of type.fields.values()) {
      const kind = columnKind(field);
      if (kind !== null && field.name !== 'id')
        columns.set(field.name, { name: field.name, kind, required: field.name === type.order });
    }
  }
  const searched = types.some((type) => type.words.length > 0);
  if (searched) columns.set(WORDS, { name: WORDS, kind: 'TEXT', required: true });
  if (types.some(({ versioned }) => versioned)) columns.set(KNOWN_FROM, knownAt(KNOWN_FROM));
  const indexes = new Map<string, Index>();
  const add = (by: readonly string[], unique: boolean) => {
    const index = { name: indexName(name, by), columns: by, unique };
    indexes.set(index.name, index);
  };
  add(['id'], true);
  for (const type of types) {
    add([type.order], type.order === 'slug');
    add(orderColumns(type), type.order === 'slug');
    for (const by of type.indexes) add(indexColumns(type, by), false);
  }
  return { name, columns: [...columns.values()], key: null, indexes: [...indexes.values()], words: searched };
}

function linkTables(table: string, types: readonly StoredType[]): readonly Table[] {
  const links = new Map<string, Table>();
  for (const type of types) {
    for (const { via } of ownedLinks(type)) {
      const name = linkTable(table, via.link);
      const end = (column: string): Column => ({ name: column, kind: 'TEXT', required: true });
      const copies = via.keys === null ? [] : [...via.keys, type.order];
      const columns: readonly Column[] = [
        end('from'),
        { name: 'at', kind: 'INTEGER', required: true },
        end('to'),
        ...copies.map((key, i): Column => {
          const field = type.fields.get(key);
          const kind = (field && columnKind(field)) ?? 'TEXT';
          return { name: i === copies.length - 1 ? 'order' : key, kind, required: false };
        }),
      ];
      const by = linkColumns(via.keys);
      const indexes = [{ name: indexName(name, by), columns: by, unique: false }];
      links.set(name, { name, columns, key: ['from', 'at'], indexes, words: false });
    }
  }
  return [...links.values()];
}

/** How a field of a row is kept in its table, or null where it is kept elsewhere. To-one edges are the far row's id. */
export function columnKind(field: Field): Column['kind'] | null {
  if (field.kind === 'scalar') {
    if (field.list || field.scalar === 'String') return 'TEXT';
    return field.scalar === 'Float' ? 'REAL' : 'INTEGER';
  }
  return field.kind === 'edge' && field.via.kind === 'key' ? 'TEXT' : null;
}
