import { execFile } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import type { EdgeField, Model, ScalarField, StoredType } from '../../src/schema/Model.ts';
import { typeNamed } from '../../src/schema/typeNamed.ts';
import { endsOf } from '../../src/stores/endsOf.ts';
import { linkProperties, ownLabel, property } from '../../src/stores/neo4j/names.ts';
import { farTable } from '../../src/stores/neo4j/printCreate.ts';
import { ownedEdges, propertiesOf } from '../../src/stores/neo4j/storedRow.ts';
import type { Row } from '../../src/stores/Store.ts';
import type { Java } from '../../tests/neo4j/findJava.ts';

/** Between the items of a list in a cell. */
const BETWEEN_ITEMS = '\u001f';
/** Characters that are kept back before a file is written to. */
const BUFFERED = 1_000_000;

/** Where a Neo4j lies that is not running: its jars, its folder, and a Java for it. */
export interface StoppedNeo4j {
  readonly lib: string;
  readonly home: string;
  readonly java: Java;
}

/**
 * Fills the empty database of a Neo4j that is not running, by Neo4j's own tool for that: a million claims take
 * minutes instead of hours. What is stored is what `Neo4jStore` would have stored once `restoreEmptyLists` has
 * run; constraints and indexes are made when the service first opens it.
 *
 * The files that the tool reads, as https://neo4j.com/docs/operations-manual/5/import/ describes them, take some
 * 2 kB for each claim until it is done.
 */
export async function importNeo4j(
  model: Model,
  rows: Iterable<Row>,
  { lib, home, java }: StoppedNeo4j,
): Promise<void> {
  const folder = join(home, 'rows');
  mkdirSync(folder, { recursive: true });
  const files = writeFiles(model, rows, folder);
  const options = [
    'neo4j',
    '--overwrite-destination',
    '--multiline-fields=true',
    '--id-type=string',
    `--array-delimiter=${BETWEEN_ITEMS}`,
    `--report-file=${join(folder, 'report')}`,
  ];
  const environment = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  await promisify(execFile)(
    java.path,
    [
      '-Xmx2g',
      '-cp',
      join(lib, '*'),
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      ...options,
      ...files,
    ],
    { env: environment, maxBuffer: 64e6 },
  );
  await rm(folder, { recursive: true });
}

/** Files have no way to say that a list is empty: the import leaves it out. */
export async function restoreEmptyLists(model: Model, uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  for (const type of model.types.values()) {
    for (const field of type.fields.values()) {
      if (field.kind !== 'scalar' || !field.list || field.nullable) continue;
      await driver.executeQuery(
        `MATCH (n:${ownLabel(type)}) WHERE n.${field.name} IS NULL SET n.${field.name} = []`,
      );
    }
  }
  await driver.close();
}

/** Writes a file for the rows of each type and one for each kind of relationship between two tables; gives the arguments that name them. */
function writeFiles(model: Model, rows: Iterable<Row>, folder: string): readonly string[] {
  const files = new Map<string, CsvFile>();
  const fileOf = (argument: string, from: string, to: string, header: () => readonly string[]) => {
    const key = `${argument} ${from} ${to}`;
    const file = files.get(key) ?? new CsvFile(join(folder, `${files.size}.csv`), argument, header());
    files.set(key, file);
    return file;
  };
  for (const row of rows) {
    const type = typeNamed(model, row.type);
    fileOf(`--nodes=${type.labels.join(':')}`, '', '', () => nodeHeader(type)).write(
      Object.values(propertiesOf(type, row)),
    );
    for (const edge of ownedEdges(type)) {
      const far = farTable(model, edge);
      const [from, to] = edge.direction === 'OUT' ? [type.table, far] : [far, type.table];
      const [relationship] = edge.relationships;
      const file = fileOf(`--relationships=${relationship}`, from, to, () => [
        `:START_ID(${from})`,
        `:END_ID(${to})`,
        ...carriedHeader(type, edge),
      ]);
      for (const [at, end] of endsOf(row, edge).entries()) {
        const ends = edge.direction === 'OUT' ? [row.id, end] : [end, row.id];
        file.write([...ends, ...carriedCells(type, edge, row, end, at)]);
      }
    }
  }
  return [...files.values()].map((file) => file.close());
}

function nodeHeader(type: StoredType): readonly string[] {
  const kinds = new Map<string, string>();
  for (const field of type.fields.values()) {
    if (field.kind === 'scalar') kinds.set(field.name, kindOf(field));
    if (field.kind === 'edge' && field.via.kind === 'key') kinds.set(property(type, field.name), 'string');
  }
  kinds.set('words', 'string');
  kinds.set('id', `ID(${type.table})`);
  const none = { type: type.name, id: '', fields: {}, edges: {}, words: '' };
  return Object.keys(propertiesOf(type, none)).map((name) => `${name}:${kinds.get(name)}`);
}

function carriedHeader(type: StoredType, { via }: EdgeField): readonly string[] {
  if (via.kind !== 'link') return [];
  const copied = (via.keys ? linkProperties(via.keys) : []).map((name) => {
    const field = type.fields.get(name);
    return `${name}:${field?.kind === 'scalar' ? kindOf(field) : 'string'}`;
  });
  return via.ordered ? [...copied, 'at:long'] : copied;
}

function carriedCells(
  type: StoredType,
  { via }: EdgeField,
  row: Row,
  end: string,
  at: number,
): readonly unknown[] {
  if (via.kind !== 'link') return [];
  const copied = (via.keys ? linkProperties(via.keys) : []).map((name) =>
    name === 'toId' ? end : row.fields[name === 'order' ? type.order : name],
  );
  return via.ordered ? [...copied, at] : copied;
}

function kindOf({ scalar, list }: Pick<ScalarField, 'scalar' | 'list'>): string {
  // As `neo4j-admin` names them.
  const kind = { Int: 'long', Float: 'double', Boolean: 'boolean', String: 'string' }[scalar];
  return list ? `${kind}[]` : kind;
}

class CsvFile {
  private readonly path: string;
  private readonly argument: string;
  private readonly file: number;
  private kept: string;

  constructor(path: string, argument: string, header: readonly string[]) {
    this.path = path;
    this.argument = argument;
    this.file = openSync(path, 'w');
    this.kept = `${header.join(',')}\n`;
  }

  write(cells: readonly unknown[]): void {
    this.kept += `${cells.map(cellOf).join(',')}\n`;
    if (this.kept.length > BUFFERED) this.flush();
  }

  close(): string {
    this.flush();
    closeSync(this.file);
    return `${this.argument}=${this.path}`;
  }

  private flush(): void {
    writeSync(this.file, this.kept);
    this.kept = '';
  }
}

/** An empty cell is null, a quoted empty one an empty text. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join(BETWEEN_ITEMS) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
