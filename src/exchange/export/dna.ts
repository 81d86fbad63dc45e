import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { codePoints } from '../../evidence/codePoints.ts';
import { edtfDays } from '../../evidence/edtfDays.ts';
import { rowsInBatches } from '../../recording/rowsInBatches.ts';
import { slugOf } from '../../recording/slugOf.ts';
import type { Store, Transaction } from '../../stores/Store.ts';
import { dnaTables, SHORT } from './dnaTables.ts';
import { readOnce } from './readOnce.ts';
import { claimFacts, type StoredActor, type StoredClaimFacts, type StoredSource } from './storedClaims.ts';
import { writeBeside } from './writeBeside.ts';

/** On which side of DNA's agreement a stance is; the others are on neither. */
const AGREEMENT: Readonly<Record<string, number>> = {
  ...{ PROPOSES: 1, SUPPORTS: 1, CONDITIONAL: 1, SCEPTICAL: 0, OBJECTS: 0 },
};

const VARIABLES = ['person', 'organization', 'concept', 'agreement', 'stance'] as const;
const ATTRIBUTES = ['Type', 'Alias', 'Notes'] as const;

/** Characters of the longest value. */
const MOST = SHORT - 1;

/** The password of every coder: DNA asks for one. */
const PASSWORD = 'demarche';

/** What a file for DNA came to. */
export interface DnaExported {
  readonly documents: number;
  readonly statements: number;
  /** Claims of stances that are neither for nor against. */
  readonly leftOut: number;
}

/**
 * Writes the accepted claims into a new file of the Discourse Network Analyzer 3: a statement for each passage of a claim
 * that is for or against something, which its agreement says; the variable `stance` keeps which stance it is. The holder is
 * the organization, and who reports it the person; a person whom nobody reports is the person. Documents are in the order
 * of their days; one without a day is of 1970-01-01, which `readDna` takes for none.
 *
 * @param onDocument told how many documents are written
 * Throws BAD_ARGUMENT where the file cannot be written; one that was there is then as it was.
 */
export async function exportDna(
  store: Store,
  file: string,
  onDocument: (done: number, of: number) => void = () => undefined,
): Promise<DnaExported> {
  return writeBeside(file, async (part) => {
    const database = new DatabaseSync(part);
    try {
      database.exec('BEGIN');
      const exported = await readOnce(store, async (transaction) => {
        const writer = new DnaFile(database);
        const documents = await documentsByDay(transaction);
        for (const [i, id] of documents.entries()) {
          const claims = (await transaction.find('Claim', 'document', [id])).filter(
            ({ fields }) => fields.status === 'ACCEPTED',
          );
          await writer.add(transaction, await claimFacts(transaction, claims));
          onDocument(i + 1, documents.length);
        }
        return writer.exported();
      });
      database.exec('COMMIT');
      return exported;
    } finally {
      database.close();
    }
  });
}

/** The ids of all documents, the earliest first, then by slug. */
async function documentsByDay(transaction: Transaction): Promise<readonly string[]> {
  const found: { readonly id: string; readonly order: string }[] = [];
  for await (const rows of rowsInBatches(transaction, 'Document'))
    for (const row of rows)
      found.push({ id: row.id, order: `${row.fields.publishedFirst ?? ''} ${slugOf(row)}` });
  return found.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
}

/** A file that is written, and what was written into it before. */
class DnaFile {
  private readonly database: DatabaseSync;
  private readonly coders = new Map<string, number>();
  private readonly entities = new Map<string, number>();
  private readonly values = new Set<string>();
  private readonly attributes = new Map<string, number>();
  private readonly counted = { documents: 0, statements: 0, leftOut: 0 };

  constructor(database: DatabaseSync) {
    this.database = database;
    for (const sql of dnaTables()) database.exec(sql);
    this.put('SETTINGS', { Property: 'version', Value: '3.0.7' });
    this.put('SETTINGS', { Property: 'date', Value: '2022-06-10' });
    this.coder('Admin');
    this.put('STATEMENTTYPES', { ID: 1, Label: 'DNA Statement', Red: 239, Green: 208, Blue: 51 });
    for (const [i, name] of VARIABLES.entries())
      this.put('VARIABLES', {
        ...{ ID: i + 1, Variable: name, StatementTypeId: 1 },
        DataType: name === 'agreement' ? 'boolean' : 'short text',
      });
    for (const variable of ['person', 'organization', 'concept'] as const)
      for (const name of ATTRIBUTES)
        this.attributes.set(
          `${variable} ${name}`,
          this.put('ATTRIBUTEVARIABLES', { VariableId: idOfVariable(variable), AttributeVariable: name }),
        );
  }

  /** Adds the claims of one document. */
  async add(transaction: Transaction, claims: readonly StoredClaimFacts[]): Promise<void> {
    const [first] = claims;
    if (!first) return;
    const taken = claims.filter(({ stance }) => stance !== null && AGREEMENT[stance] !== undefined);
    this.counted.leftOut += claims.length - taken.length;
    const [row] = await transaction.find('Document', 'slug', [first.document.slug]);
    const text = String(row?.fields.text);
    const document = this.document(first.document, text);
    this.counted.documents += 1;
    const points = codePoints(text);
    const people = await attributesOf(transaction, taken);
    const statements = taken
      .flatMap((claim) => claim.passages.map((passage) => ({ claim, passage })))
      .toSorted((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end);
    for (const { claim, passage } of statements) {
      const statement = this.put('STATEMENTS', {
        ...{ StatementTypeId: 1, DocumentId: document, Coder: this.coder(claim.recordedBy) },
        ...{ Start: points.indexAt(passage.start), Stop: points.indexAt(passage.end) },
      });
      this.counted.statements += 1;
      const [holder, reporter] = [claim.holder, claim.via.at(-1)];
      const isAlone = holder.kind === 'PERSON' && !reporter;
      const entities = {
        person: this.actor('person', isAlone ? holder : reporter, people),
        organization: this.actor('organization', isAlone ? undefined : holder, people),
        concept: this.entity('concept', claim.target.text, claim.target.slug),
        stance: this.entity('stance', claim.stance ?? '', claim.stance ?? ''),
      };
      for (const name of VARIABLES)
        if (name === 'agreement')
          this.put('DATABOOLEAN', {
            ...{ StatementId: statement, VariableId: idOfVariable(name) },
            Value: AGREEMENT[claim.stance ?? ''] ?? 0,
          });
        else
          this.put('DATASHORTTEXT', {
            ...{ StatementId: statement, VariableId: idOfVariable(name), Entity: entities[name] },
          });
    }
  }

  exported(): DnaExported {
    return { ...this.counted };
  }

  private put(table: string, cells: Readonly<Record<string, SQLInputValue>>): number {
    const names = Object.keys(cells);
    const sql = `INSERT INTO ${table}(${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    return Number(this.database.prepare(sql).run(...Object.values(cells)).lastInsertRowid);
  }

  private document({ slug, title, publisher, publishedAt }: StoredSource, text: string): number {
    const day = publishedAt === null ? null : edtfDays(publishedAt)?.first;
    return this.put('DOCUMENTS', {
      ...{ Title: cut(title ?? slug), Text: text, Coder: this.coder('Admin'), Source: cut(publisher ?? '') },
      Date: day ? Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000) : 0,
    });
  }

  private coder(name: string): number {
    const known = this.coders.get(name);
    if (known !== undefined) return known;
    const id = this.put('CODERS', { Name: cut(name), Password: passwordHash() });
    // DNA fails on the statements of a coder to whom whoever logs in has no relation.
    for (const other of this.coders.values()) {
      this.put('CODERRELATIONS', { Coder: id, OtherCoder: other });
      this.put('CODERRELATIONS', { Coder: other, OtherCoder: id });
    }
    this.coders.set(name, id);
    return id;
  }

  private actor(
    variable: 'person' | 'organization',
    actor: StoredActor | undefined,
    people: ReadonlyMap<string, Readonly<Record<(typeof ATTRIBUTES)[number], string>>>,
  ): number {
    const own = actor && people.get(actor.slug);
    return this.entity(variable, actor?.name ?? '', actor?.slug ?? '', own);
  }

  /** The id of the entity that a variable has for something. Two of one name are told apart by their slugs. */
  private entity(
    variable: (typeof VARIABLES)[number],
    name: string,
    slug: string,
    attributes: Partial<Record<(typeof ATTRIBUTES)[number], string>> = {},
  ): number {
    const key = `${variable} ${slug}`;
    const known = this.entities.get(key);
    if (known !== undefined) return known;
    const value = this.freeValue(variable, name, slug);
    const id = this.put('ENTITIES', {
      VariableId: idOfVariable(variable),
      Value: value,
      Red: 0,
      Green: 0,
      Blue: 0,
    });
    this.entities.set(key, id);
    for (const label of ATTRIBUTES) {
      const column = this.attributes.get(`${variable} ${label}`);
      if (column === undefined) continue;
      this.put('ATTRIBUTEVALUES', {
        ...{ EntityId: id, AttributeVariableId: column, AttributeValue: cut(attributes[label] ?? '') },
      });
    }
    return id;
  }

  /** A value that no other entity of a variable has: a name, with its slug behind it, and a number, until it is free. */
  private freeValue(variable: (typeof VARIABLES)[number], name: string, slug: string): string {
    for (let i = 1; ; i += 1) {
      const behind = i === 1 ? '' : i === 2 ? ` (${slug})` : ` (${slug} ${i})`;
      const value = cut(name, MOST - behind.length) + behind;
      const key = `${variable} ${value}`;
      if (this.values.has(key)) continue;
      this.values.add(key);
      return value;
    }
  }
}

/** What DNA keeps of holders and reporters beside their names, by their slugs. */
async function attributesOf(
  transaction: Transaction,
  claims: readonly StoredClaimFacts[],
): Promise<ReadonlyMap<string, Readonly<Record<(typeof ATTRIBUTES)[number], string>>>> {
  const slugs = [...new Set(claims.flatMap(({ holder, via }) => [holder, ...via]).map(({ slug }) => slug))];
  const rows = await transaction.find('Actor', 'slug', slugs);
  return new Map(
    rows.map((row) => {
      const { kind, aliases, description } = row.fields;
      return [
        slugOf(row),
        {
          Type: String(kind),
          Alias: [aliases ?? []].flat().join('; '),
          Notes: typeof description === 'string' ? description : '',
        },
      ] as const;
    }),
  );
}

function idOfVariable(name: (typeof VARIABLES)[number]): number {
  return VARIABLES.indexOf(name) + 1;
}

/** As many characters of a text as DNA keeps, with no half ones. */
function cut(text: string, most = MOST): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** As the library jasypt writes the hash of a password, which DNA uses: a salt of 16 bytes, SHA-256 100,000 times. */
function passwordHash(): string {
  const salt = randomBytes(16);
  let digest = createHash('sha256').update(salt).update(PASSWORD).digest();
  for (let i = 1; i < 100_000; i += 1) digest = createHash('sha256').update(digest).digest();
  return Buffer.concat([salt, digest]).toString('base64');
}
