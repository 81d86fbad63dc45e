import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DemarcheError, didYouMean } from '../../errors.ts';
import { type CodePoints, codePoints } from '../../evidence/codePoints.ts';
import { namedIn } from '../../evidence/namedIn.ts';
import { seenIn } from '../../evidence/seenIn.ts';
import { graphModel } from '../../schema/graphModel.ts';
import { cannotRead } from '../cannotRead.ts';
import { type DnaMapping, readDnaMapping } from './dnaMapping.ts';
import type { ForeignActor, ForeignClaim, ForeignDocument, ForeignFault } from './ForeignDocument.ts';
import { plainSpaces } from './plainSpaces.ts';
import { slugApart, slugFrom } from './slugFrom.ts';
import { SQLITE } from './utf8Chunks.ts';

/** The tables that are read, as DNA 3 has them. */
const TABLES = ['SETTINGS', 'CODERS', 'DOCUMENTS', 'STATEMENTTYPES', 'VARIABLES', 'STATEMENTS', 'ENTITIES'];

/** UTF-16 units of the longest text that is read. */
const LONGEST = 4_000_000;

/** Characters of the longest name and attribute that DNA keeps. */
const LONGEST_NAME = 190;

/** What those are that DNA's own variables name. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['organization', 'ORGANIZATION'],
  ['person', 'PERSON'],
]);

type Cells = Readonly<Record<string, SQLOutputValue>>;

/**
 * Reads a file of the Discourse Network Analyzer 3 (https://github.com/leifeld/dna), which is an SQLite database: the
 * statements of one type, with their words, which it counts in UTF-16 units. Statements of other types are told and left.
 *
 * Throws BAD_ARGUMENT where the file is no such database, or has no variable that the mapping names.
 */
export async function* readDna(file: string, mapping: string | null): AsyncGenerator<ForeignDocument> {
  const meaning = await readDnaMapping(mapping);
  const database = await open(file);
  try {
    const dna = new Dna(database, meaning, file);
    for (const document of dna.documents()) yield dna.document(document);
  } catch (error) {
    if (error instanceof DemarcheError || !(error instanceof Error) || !('code' in error)) throw error;
    throw cannot(`"${file}" is damaged: ${error.message}. Open it in DNA and save it anew.`, error);
  } finally {
    database.close();
  }
}

function cannot(message: string, cause?: unknown): DemarcheError {
  return new DemarcheError('BAD_ARGUMENT', message, { cause });
}

async function open(file: string): Promise<DatabaseSync> {
  let start = '';
  try {
    for await (const chunk of createReadStream(file, { encoding: 'latin1', end: SQLITE.length - 1 }))
      start += chunk;
  } catch (error) {
    throw cannotRead(file, error);
  }
  if (start !== SQLITE)
    throw cannot(`"${file}" is no database of the Discourse Network Analyzer: it is no SQLite file.`);
  await refuseUnwritten(file);
  // Nothing is left beside a file that is only read.
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  const database = new DatabaseSync(address, { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT upper(name) AS name FROM sqlite_schema WHERE type = 'table'")
      .all();
    const known = new Set(tables.map(({ name }) => name));
    const missing = TABLES.filter((name) => !known.has(name));
    if (missing.length === 0) return database;
    throw known.has('STATEMENTS') && known.has('DOCUMENTS')
      ? cannot(
          `"${file}" was made by ${versionOf(database)} of the Discourse Network Analyzer: it has no ${missing.join(', ')}. DNA 3 is read: make a new database there, take this one in by "Import from DNA database", and give the new file.`,
        )
      : cannot(
          `"${file}" is no database of the Discourse Network Analyzer: it has no ${missing.join(', ')}.`,
        );
  } catch (error) {
    database.close();
    if (error instanceof DemarcheError) throw error;
    throw cannot(`"${file}" is damaged or cut off. Open it in DNA and save it anew.`, error);
  }
}

/** Refuses a file of which a part stands in another one beside it, as while a program has it open. Throws BAD_ARGUMENT. */
async function refuseUnwritten(file: string): Promise<void> {
  for (const beside of [`${file}-wal`, `${file}-journal`]) {
    const found = await stat(beside).catch(() => null);
    if (found !== null && found.size > 0)
      throw cannot(
        `"${file}" is open in another program, or was not closed: a part of it is in "${beside}". Close it in DNA, or open and close it there once.`,
      );
  }
}

/** Which version wrote a file that lacks tables, as far as it says. */
function versionOf(database: DatabaseSync): string {
  try {
    const row = database.prepare("SELECT Value FROM SETTINGS WHERE Property = 'version'").get();
    return row ? `version ${row.Value}` : 'another version';
  } catch {
    return 'another version';
  }
}

/** The content of an open file. */
class Dna {
  private readonly database: DatabaseSync;
  private readonly meaning: DnaMapping;
  private readonly type: Cells;
  /** The ids of variables of the statement type, by their labels. */
  private readonly variables: ReadonlyMap<string, SQLOutputValue>;
  private readonly slugs = new Map<string, SQLOutputValue>();

  constructor(database: DatabaseSync, meaning: DnaMapping, file: string) {
    this.database = database;
    this.meaning = meaning;
    const types = this.all('SELECT ID, Label FROM STATEMENTTYPES');
    const labels = types.map(({ Label }) => String(Label));
    const type = types.find(({ Label }) => Label === meaning.statements);
    if (!type)
      throw cannot(
        `"${file}" has no statement type "${meaning.statements}".${didYouMean(meaning.statements, labels)} It has ${labels.join(', ')}: name one as "statements" in a mapping.`,
      );
    this.type = type;
    const variables = this.all('SELECT ID, Variable FROM VARIABLES WHERE StatementTypeId = ?', type.ID);
    this.variables = new Map(variables.map(({ ID, Variable }) => [String(Variable), ID ?? null]));
    const names = [...this.variables.keys()];
    const { holder, target, agreement, stance } = meaning;
    const needed = [holder, target, ...(this.variables.has(stance) ? [] : [agreement])];
    const lacking = [...new Set([...meaning.named.variables, ...needed])].filter(
      (name) => !this.variables.has(name),
    );
    if (lacking.length > 0)
      throw cannot(
        `The statement type "${meaning.statements}" of "${file}" has no variable ${lacking.map((name) => `"${name}".${didYouMean(name, names)}`).join(' ')} It has ${names.join(', ')}: say in a mapping what they mean.`,
      );
    this.checkAttributes(file);
    this.checkStatements(file);
  }

  private checkAttributes(file: string): void {
    const { holder, via, named } = this.meaning;
    const rows = this.all(
      'SELECT DISTINCT AttributeVariable AS label FROM ATTRIBUTEVARIABLES WHERE VariableId IN (?, ?)',
      ...[this.variables.get(holder), this.variables.get(via ?? holder)],
    );
    const labels = rows.map(({ label }) => String(label));
    const lacking = named.attributes.filter((name) => !labels.includes(name));
    if (lacking.length > 0)
      throw cannot(
        `Holders and persons of "${file}" have no attribute ${lacking.map((name) => `"${name}".${didYouMean(name, labels)}`).join(' ')} They have ${labels.join(', ') || 'none'}.`,
      );
  }

  /** DNA lets no statement be without its document and its type. */
  private checkStatements(file: string): void {
    const astray = this.all(
      `SELECT ID FROM STATEMENTS WHERE DocumentId IS NULL OR DocumentId NOT IN (SELECT ID FROM DOCUMENTS)
         OR StatementTypeId IS NULL OR StatementTypeId NOT IN (SELECT ID FROM STATEMENTTYPES) ORDER BY ID`,
    );
    if (astray.length > 0)
      throw cannot(
        `"${file}" is damaged: ${astray.map(({ ID }) => `statement ${ID}`).join(', ')} belong to no document or no type. Delete them, or open an earlier copy of the file.`,
      );
  }

  *documents(): Generator<Cells> {
    yield* this.database.prepare('SELECT * FROM DOCUMENTS ORDER BY ID').iterate();
  }

  document(cells: Cells): ForeignDocument {
    const { ID, Title, Source, Section, Date: date, Text } = cells;
    const place = `document ${ID}`;
    const fault = textFault(Text);
    const text = fault === null ? String(Text) : '';
    const read =
      fault === null
        ? this.statements(ID ?? null, codePoints(text))
        : { claims: [], faults: [{ place, message: fault }], notes: [] };
    return {
      ...{ place, slug: this.slugOf(String(Title), ID ?? null), title: nonEmpty(Title) },
      publisher: nonEmpty([Source, Section].filter(Boolean).join(', ')),
      ...{ url: null, language: null, publishedAt: dayOf(date), text, excerpt: false },
      ...read,
    };
  }

  private all(sql: string, ...values: readonly (SQLOutputValue | undefined)[]): readonly Cells[] {
    return this.database.prepare(sql).all(...values.map((value) => value ?? null));
  }

  private slugOf(title: string, id: SQLOutputValue): string {
    const slug = slugFrom(title);
    const first = this.slugs.get(slug);
    if (first === undefined) this.slugs.set(slug, id);
    return first === undefined || first === id ? slug : slugApart(slug, String(id));
  }

  private statements(
    document: SQLOutputValue,
    points: CodePoints,
  ): Pick<ForeignDocument, 'claims' | 'faults' | 'notes'> {
    const claims: ForeignClaim[] = [];
    const [faults, notes]: [ForeignFault[], ForeignFault[]] = [[], []];
    for (const statement of this.all(
      'SELECT s.*, c.Name AS CoderName, t.Label AS TypeName FROM STATEMENTS s LEFT JOIN CODERS c ON c.ID = s.Coder LEFT JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId WHERE s.DocumentId = ? ORDER BY s.Start, s.ID',
      document,
    )) {
      const place = `statement ${statement.ID}`;
      if (statement.StatementTypeId !== this.type.ID) {
        notes.push({ place, message: `It is of the type "${statement.TypeName}" and is left out.` });
        continue;
      }
      const read = this.claim(statement, points);
      if (typeof read === 'string') faults.push({ place, message: read });
      else claims.push({ place, ...read });
    }
    return { claims, faults, notes };
  }

  /** What a statement says, or why it cannot be taken. */
  private claim(
    { ID, Start, Stop, CoderName }: Cells,
    points: CodePoints,
  ): Omit<ForeignClaim, 'place'> | string {
    const { text } = points;
    const [start, stop] = [Number(Start), Number(Stop)];
    if (!Number.isInteger(start) || !Number.isInteger(stop))
      return `Its words are said to stand from ${Start} to ${Stop}: both have to be whole numbers.`;
    if (start < 0 || stop <= start || stop > text.length)
      return `Its words are said to stand from ${start} to ${stop}, and the text has ${text.length} UTF-16 units.`;
    const words = text.slice(start, stop);
    const seen = seenIn(words);
    const [from, to] = [start + seen.from, start + seen.to];
    if (from >= to) return `It stands on white space, from ${start} to ${stop}: there are no words.`;
    if (!words.isWellFormed()) return `It begins or ends inside a character, from ${start} to ${stop}.`;
    const { holder: holderLabel, via: viaLabel } = this.meaning;
    const own = this.entity(ID, holderLabel);
    const speaker = viaLabel === null ? null : this.entity(ID, viaLabel);
    const holder = own ?? speaker;
    if (!holder)
      return viaLabel === null
        ? `Its "${holderLabel}" is empty: nobody holds it.`
        : `It has neither "${holderLabel}" nor "${viaLabel}": nobody holds it.`;
    const concept = this.entity(ID, this.meaning.target);
    if (!concept) return `Its "${this.meaning.target}" is empty: it is about nothing.`;
    const stance = this.stance(ID);
    if (typeof stance !== 'string') return stance.fault;
    const long = this.tooLong([own, speaker, concept]);
    if (long !== null) return long;
    const evidence = [points.span(from, to)];
    const target = this.nameOf(concept);
    return {
      source: `statement ${ID}`,
      coder: nonEmpty(CoderName),
      holder: this.actor(holder, kindOf(own ? holderLabel : viaLabel, own ? 'ORGANIZATION' : 'PERSON')),
      holderSpan: namedIn(points, evidence, [this.nameOf(holder), ...this.aliases(holder)]),
      via: own && speaker ? [this.actor(speaker, kindOf(viaLabel, 'PERSON'))] : [],
      stance,
      target: { type: this.meaning.targets, key: target, text: target, issue: null },
      ...{ voice: null, condition: null, saidAt: null, evidence },
    };
  }

  private stance(statement: SQLOutputValue | undefined): string | { readonly fault: string } {
    const { stance, agreement } = this.meaning;
    const named = this.entity(statement, stance);
    if (named) {
      const known = graphModel.enums.get('Stance') ?? [];
      const name = this.nameOf(named);
      return known.includes(name)
        ? name
        : {
            fault: `Its "${stance}" is "${name}".${didYouMean(name, known)} It is one of ${known.join(', ')}.`,
          };
    }
    const [row] = this.all(
      'SELECT Value FROM DATABOOLEAN WHERE StatementId = ? AND VariableId = ?',
      ...[statement, this.variables.get(agreement)],
    );
    if (row?.Value === 1) return 'SUPPORTS';
    if (row?.Value === 0) return 'OBJECTS';
    return { fault: `Its "${agreement}" is ${row ? row.Value : 'missing'}, which is neither 1 nor 0.` };
  }

  /** The entity that a variable of a statement leads to; null where it has none or an empty one. */
  private entity(statement: SQLOutputValue | undefined, variable: string): Cells | null {
    const [row] = this.all(
      'SELECT e.ID, e.Value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity WHERE d.StatementId = ? AND d.VariableId = ?',
      ...[statement, this.variables.get(variable)],
    );
    return row && this.nameOf(row) !== '' ? row : null;
  }

  /** What is said of a name or an attribute that is longer than DNA keeps any; null where there is none. */
  private tooLong(entities: readonly (Cells | null)[]): string | null {
    for (const entity of entities) {
      const [row] = this.all(
        `SELECT max(length(kept)) AS longest FROM
           (SELECT Value AS kept FROM ENTITIES WHERE ID = ? UNION ALL SELECT AttributeValue FROM ATTRIBUTEVALUES WHERE EntityId = ?)`,
        ...[entity?.ID, entity?.ID],
      );
      const longest = Number(row?.longest ?? 0);
      if (longest > LONGEST_NAME)
        return `Its entity ${entity?.ID} has a name or an attribute of ${longest} characters; DNA keeps at most ${LONGEST_NAME}. Shorten it.`;
    }
    return null;
  }

  private nameOf({ Value }: Cells): string {
    return plainSpaces(String(Value));
  }

  private actor(entity: Cells, kind: string): ForeignActor {
    const { description, kind: kinds } = this.meaning;
    return {
      name: this.nameOf(entity),
      kind: kinds.values.get(this.attribute(entity, kinds.attribute) ?? '') ?? kind,
      named: true,
      aliases: this.aliases(entity),
      description: this.attribute(entity, description),
      partOf: [],
    };
  }

  private aliases(entity: Cells): readonly string[] {
    const given = this.attribute(entity, this.meaning.aliases) ?? '';
    return given.split(';').flatMap((alias) => nonEmpty(alias.trim()) ?? []);
  }

  private attribute({ ID }: Cells, label: string): string | null {
    const [row] = this.all(
      'SELECT v.AttributeValue FROM ATTRIBUTEVALUES v JOIN ATTRIBUTEVARIABLES a ON a.ID = v.AttributeVariableId WHERE v.EntityId = ? AND a.AttributeVariable = ?',
      ...[ID, label],
    );
    return nonEmpty(row?.AttributeValue);
  }
}

/** EDTF for the seconds since 1970 that DNA keeps; 0 stands for no date, for it lets no file be without one. */
function dayOf(seconds: SQLOutputValue | undefined): string | null {
  if (!seconds) return null;
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** What keeps a text from being read; null where nothing does. */
function textFault(text: SQLOutputValue | undefined): string | null {
  if (typeof text !== 'string') return 'Its text is kept as bytes or not at all. Paste it anew in DNA.';
  return text.length > LONGEST
    ? `Its text has ${text.length} characters; at most ${LONGEST} are read. Divide it.`
    : null;
}

/** The kind of those whom a variable names: as DNA calls them, whatever a mapping has them be; else what they are here. */
function kindOf(variable: string | null, otherwise: string): string {
  return KINDS.get(variable ?? '') ?? otherwise;
}

function nonEmpty(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
