import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A statement of a small file of the Discourse Network Analyzer. */
export interface DnaStatement {
  readonly id: number;
  readonly document: number;
  /** UTF-16 units. */
  readonly start: number;
  readonly stop: number;
  readonly person?: string;
  readonly organization?: string;
  readonly concept?: string;
  readonly agreement?: number;
  /** The type "Annotation" where it is no stance. */
  readonly isAnnotation?: boolean;
}

export interface DnaContent {
  readonly documents: readonly { readonly id: number; readonly title: string; readonly text: string }[];
  readonly statements: readonly DnaStatement[];
  /** Attributes of organizations and persons, by their names. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const VARIABLES = ['person', 'organization', 'concept', 'agreement'] as const;

/** Writes a small file as DNA 3 does, with the columns that are read. Gives its path. */
export function dnaFile({ documents, statements, attributes = {} }: DnaContent): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dna-')), 'harbour.dna');
  const database = new DatabaseSync(file);
  database.exec(`
    CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
    INSERT INTO SETTINGS VALUES ('version', '3.0.7');
    CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT NOT NULL);
    INSERT INTO CODERS VALUES (1, 'Admin'), (2, 'Coder 1');
    CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
    CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
    INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Annotation');
    CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
    INSERT INTO VARIABLES VALUES ${VARIABLES.map((name, i) => `(${i + 1}, '${name}', '', 1)`).join(', ')};
    CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
    CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
    CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
    CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT);
    CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);
    CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT);
  `);
  const insert = (table: string, ...values: readonly (string | number | null)[]) =>
    Number(
      database.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values)
        .lastInsertRowid,
    );
  for (const { id, title, text } of documents)
    insert('DOCUMENTS', id, title, text, 2, 'A. Brandt', 'Harbour News', 'front page', '', '', 1_931_040_000);
  const entities = new Map<string, number>();
  const entity = (variable: number, value: string) => {
    const key = `${variable} ${value}`;
    const known = entities.get(key) ?? insert('ENTITIES', null, variable, value);
    if (!entities.has(key))
      for (const [label, given] of Object.entries(attributes[value] ?? {}))
        insert('ATTRIBUTEVALUES', null, known, insert('ATTRIBUTEVARIABLES', null, variable, label), given);
    entities.set(key, known);
    return known;
  };
  for (const one of statements) {
    const { id, document, start, stop, isAnnotation = false, agreement } = one;
    insert('STATEMENTS', id, isAnnotation ? 2 : 1, document, start, stop, 2);
    for (const [i, name] of (['person', 'organization', 'concept'] as const).entries())
      insert('DATASHORTTEXT', null, id, i + 1, entity(i + 1, one[name] ?? ''));
    if (agreement !== undefined) insert('DATABOOLEAN', null, id, 4, agreement);
  }
  database.close();
  return file;
}
