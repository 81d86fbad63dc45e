import type { Model } from '../../src/schema/Model.ts';
import { linkTable, ownedLinks, quoted, WORDS } from '../../src/stores/sqlite/names.ts';
import { type Table, tablesOf } from '../../src/stores/sqlite/tables.ts';

/** A table of PostgreSQL that holds what one of the embedded store holds. */
export interface PostgresTable {
  /** Of the embedded store. */
  readonly from: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: 'text' | 'integer' | 'boolean' }[];
  /** SQL that makes it, empty and without indexes. */
  readonly create: string;
  /** SQL for its keys and indexes: the same columns as in the embedded store. */
  readonly indexes: readonly string[];
  /** SQL for what tells PostGraphile which rows belong together. Nothing is checked, so that it costs nothing. */
  readonly references: readonly string[];
}

/** What no question that a peer is asked reads. */
const UNREAD = new Set([
  'Actor.PART_OF',
  'Claim.SPEAKS_OF',
  'Claim.TOUCHES_ON',
  'Claim.VIA',
  'Decision',
  'Declaration',
  'FormerSlug',
  'Name',
  'Position.SHOWN_IN',
  'Section',
  'Target.NARROWS',
]);

/** The graph as tables of PostgreSQL. Words to be searched are left out: PostGraphile has no search. */
export function postgresTables(model: Model): readonly PostgresTable[] {
  const booleans = booleanColumns(model);
  const references = referencesOf(model);
  return tablesOf(model)
    .filter(({ name }) => !UNREAD.has(name))
    .map((table) => {
      const columns = table.columns
        .filter(({ name }) => name !== WORDS)
        .map(({ name, kind }) => ({
          name,
          kind: booleans.has(`${table.name} ${name}`)
            ? ('boolean' as const)
            : kind === 'TEXT'
              ? ('text' as const)
              : ('integer' as const),
        }));
      const name = postgresName(table.name);
      return {
        from: table.name,
        name,
        columns,
        create: `CREATE TABLE ${quoted(name)} (${columns.map((c) => `${quoted(c.name)} ${c.kind}`).join(', ')})`,
        indexes: indexesOf(table),
        references: (references.get(table.name) ?? []).map(
          ({ column, far }) =>
            `ALTER TABLE ${quoted(name)} ADD FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(far)} ("id") NOT VALID`,
        ),
      };
    });
}

function postgresName(table: string): string {
  return table.replace('.', '_');
}

function indexesOf(table: Table): readonly string[] {
  const name = quoted(postgresName(table.name));
  const listed = (columns: readonly string[]) => columns.map(quoted).join(', ');
  const key = table.key ? [`ALTER TABLE ${name} ADD PRIMARY KEY (${listed(table.key)})`] : [];
  return [
    ...key,
    ...table.indexes.map((index) => {
      if (index.columns.join() === 'id') return `ALTER TABLE ${name} ADD PRIMARY KEY ("id")`;
      // PostGraphile finds one row by what a constraint says is unique.
      if (index.unique && index.columns.length === 1)
        return `ALTER TABLE ${name} ADD UNIQUE (${listed(index.columns)})`;
      return `CREATE INDEX ${quoted(index.name)} ON ${name} (${listed(index.columns)})`;
    }),
  ];
}

function booleanColumns(model: Model): ReadonlySet<string> {
  const found = new Set<string>();
  for (const type of model.types.values()) {
    for (const field of type.fields.values()) {
      if (field.kind === 'scalar' && field.scalar === 'Boolean') found.add(`${type.table} ${field.name}`);
    }
  }
  return found;
}

interface Reference {
  readonly column: string;
  readonly far: string;
}

/** By table: the columns that hold ids of rows of one other table. */
function referencesOf(model: Model): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, Map<string, Reference>>();
  const add = (table: string, column: string, to: readonly string[]) => {
    const [far, ...others] = new Set(to.map((name) => model.types.get(name)?.table));
    if (far === undefined || others.length > 0 || UNREAD.has(far)) return;
    const known = found.get(table) ?? new Map<string, Reference>();
    found.set(table, known.set(column, { column, far }));
  };
  for (const type of model.types.values()) {
    for (const field of type.fields.values()) {
      if (field.kind === 'edge' && field.via.kind === 'key') add(type.table, field.name, field.to);
    }
    for (const { via, to } of ownedLinks(type)) {
      const table = linkTable(type.table, via.link);
      add(table, 'from', [type.name]);
      add(table, 'to', to);
    }
  }
  return new Map([...found].map(([table, references]) => [table, [...references.values()]]));
}
