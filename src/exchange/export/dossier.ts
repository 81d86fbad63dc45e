import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { isByWords, isInRow, writtenField, writtenFields } from '../../commands/writtenFields.ts';
import { declaredTypes } from '../../dossier/declaredTypes.ts';
import { dossierFrom } from '../../dossier/readDossier.ts';
import { textFile } from '../../dossier/TextFile.ts';
import { DemarcheError } from '../../errors.ts';
import { type SearchableText, searchableText } from '../../evidence/findQuotation.ts';
import type { Span } from '../../evidence/Span.ts';
import { readDeclaration } from '../../recording/declarationRow.ts';
import { asRecorded } from '../../recording/recordedEnds.ts';
import { rowsInBatches } from '../../recording/rowsInBatches.ts';
import { slugOf } from '../../recording/slugOf.ts';
import { statedBy } from '../../recording/statedRows.ts';
import { holdChanges } from '../../recording/writeChange.ts';
import { storedType } from '../../schema/graphModel.ts';
import type { Row, Store, Transaction } from '../../stores/Store.ts';
import { dossierEntry, quoting, type Said, type Written } from './dossierEntry.ts';

/** What is said of a sentence on which nothing rests: why its coder left it out is not kept in the graph. */
const LEFT_OUT = 'nothing was coded of it';

/** What of a store is exported. */
export interface DossierOptions {
  /** The slug of one document; all where it is left out. */
  readonly document?: string | undefined;
  /** One coder; all where it is left out. */
  readonly coder?: string | undefined;
}

/** A dossier that was written. */
export interface ExportedDossier {
  readonly folder: string;
  readonly claims: number;
  /** Claims that a dossier cannot say: drafts, and those that were taken back. */
  readonly leftOut: number;
}

/**
 * Writes each document as a dossier, one for each coder: a folder with article.txt and dossier.yaml, named after the document,
 * that of another coder with their name behind it. They check, load as the same claims, and are exported again as the same
 * bytes. Their sentences on which nothing rests are put under `uncoded`: the reasons that were given are not kept.
 *
 * Throws BAD_ARGUMENT where a file cannot be written, and where there is nothing to write.
 */
export async function exportDossiers(
  store: Store,
  folder: string,
  { document, coder }: DossierOptions = {},
): Promise<readonly ExportedDossier[]> {
  const written: ExportedDossier[] = [];
  await store.snapshot(async (transaction) => {
    await holdChanges(transaction);
    for await (const rows of rowsInBatches(transaction, 'Document'))
      for (const row of rows.filter((one) => document === undefined || slugOf(one) === document)) {
        const coded = await codedIn(transaction, row);
        for (const [i, one] of coders(coded).entries()) {
          if (coder !== undefined && one !== coder) continue;
          const name = i === 0 ? slugOf(row) : `${slugOf(row)}-${folderName(one)}`;
          const text = String(row.fields.text);
          const { yaml, claims } = await dossierOf(transaction, row, coded, one);
          await write(join(folder, name), text, yaml);
          const own = coded.claims.filter(({ fields }) => fields.recordedBy === one);
          written.push({ folder: join(folder, name), claims, leftOut: own.length - claims });
        }
      }
  });
  if (written.length > 0) return written;
  const what = [document && `the document "${document}"`, coder && `the coder "${coder}"`].filter(Boolean);
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `There is nothing to export${what.length > 0 ? ` of ${what.join(' and ')}` : ''}.`,
  );
}

async function write(folder: string, text: string, yaml: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'article.txt'), text);
    await writeFile(join(folder, 'dossier.yaml'), yaml);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write the dossier "${folder}": ${error.message}`, {
      cause: error,
    });
  }
}

/** What was coded in a document, by whomever. */
interface Coded {
  readonly declarations: readonly ReturnType<typeof readDeclaration>[];
  readonly claims: readonly Row[];
  readonly stated: readonly Row[];
}

async function codedIn(transaction: Transaction, { id }: Row): Promise<Coded> {
  const of = (type: string) => transaction.find(type, 'document', [id]);
  return {
    declarations: (await of('Declaration')).map(readDeclaration),
    claims: (await of('Claim')).map(asRecorded),
    stated: [...(await of('Office')), ...(await of('Tie'))].map(asRecorded),
  };
}

function coders({ declarations, claims, stated }: Coded): readonly string[] {
  const all = [
    ...declarations.map(({ coder }) => coder),
    ...claims.filter(isAccepted).map(({ fields }) => String(fields.recordedBy)),
    ...stated.flatMap(statedBy),
  ];
  return [...new Set(all)].sort();
}

function isAccepted({ fields }: Row): boolean {
  return fields.status === 'ACCEPTED';
}

async function dossierOf(
  transaction: Transaction,
  document: Row,
  coded: Coded,
  coder: string,
): Promise<{ readonly yaml: string; readonly claims: number }> {
  const text = searchableText(String(document.fields.text));
  const reading: Reading = { transaction, text, names: new Map() };
  const claims = coded.claims
    .filter((row) => isAccepted(row) && row.fields.recordedBy === coder)
    .toSorted(byOrder);
  const own = coded.declarations.filter((one) => one.coder === coder);
  const turns = await transaction.find(
    'Supersession',
    'by',
    claims.map(({ id }) => id),
  );
  const restated = new Set(own.flatMap(({ fields }) => [fields.restates ?? []].flat().map(String)));
  const referred = new Set([...restated, ...turns.map(({ edges }) => String(edges.claim))]);
  for (const row of claims) if (referred.has(row.id)) reading.names.set(row.id, slugOf(row));
  const entry: Record<string, Written> = { document: documentEntry(document, own, text), coder };
  for (const { type, list } of declaredTypes) {
    const entries: Record<string, Written> = {};
    for (const one of own.filter((declared) => declared.type === type).toSorted(bySlug))
      entries[one.slug] = dossierEntry(type, await declaredSaid(one, reading), text);
    if (Object.keys(entries).length > 0) entry[list] = entries;
  }
  for (const type of ['Office', 'Tie']) {
    const rows = coded.stated.filter((row) => row.type === type && statedBy(row).includes(coder));
    const list: Written[] = [];
    for (const row of rows.toSorted(byOrder))
      list.push(dossierEntry(type, await rowSaid(row, reading), text));
    if (list.length > 0) entry[listName(type)] = list;
  }
  const list: Written[] = [];
  for (const row of claims) list.push(await claimEntry(row, turns, reading));
  if (list.length > 0) entry[listName('Claim')] = list;
  return { yaml: withUncoded(entry, text), claims: claims.length };
}

interface Reading {
  readonly transaction: Transaction;
  readonly text: SearchableText;
  /** What claims are called by others in the same dossier, by their ids. */
  readonly names: Map<string, string>;
}

function listName(type: string): string {
  return storedType(type).written?.as ?? type;
}

function documentEntry(
  row: Row,
  own: Coded['declarations'],
  text: SearchableText,
): { readonly [key: string]: Written } {
  const declared = own.find(({ type }) => type === 'Document')?.fields ?? {};
  const { sections, ...said } = declared;
  const { slug, sha256 } = row.fields;
  const headings = (Array.isArray(sections) ? sections : []).flatMap((one) =>
    typeof one === 'object' ? [one.exact] : [],
  );
  const { as } = writtenField('Document', 'sections').written;
  return {
    ...dossierEntry('Document', { ...said, slug, sha256 }, text),
    ...(headings.length > 0 && { [as]: headings }),
  };
}

/** What a declaration says: words by where they stand, claims by their names. */
async function declaredSaid(
  { type, fields }: Coded['declarations'][number],
  reading: Reading,
): Promise<Said> {
  const said: Record<string, unknown> = { ...fields };
  for (const field of writtenFields(type)) {
    const value = fields[field.name];
    if (isByWords(field)) said[field.name] = await spansOf(reading, [value ?? []].flat().map(String));
    else if (field.written.form === 'CLAIMS' && value !== undefined)
      said[field.name] = [value]
        .flat()
        .map(String)
        .map((id) => reading.names.get(id) ?? id);
  }
  return said;
}

/** What a row says: what it leads to by slugs, words by where they stand. */
async function rowSaid({ type, fields, edges }: Row, reading: Reading): Promise<Said> {
  const said: Record<string, unknown> = {};
  for (const field of writtenFields(type)) {
    if (!isInRow(field)) continue;
    const ends = [edges[field.name] ?? []].flat();
    if (field.kind === 'scalar') said[field.name] = fields[field.name];
    else if (isByWords(field)) said[field.name] = await spansOf(reading, ends);
    else if (field.kind === 'edge') {
      const slugs = await slugsOf(reading.transaction, field.to, ends);
      said[field.name] = field.many === 'one' ? slugs[0] : slugs;
    }
  }
  return said;
}

async function claimEntry(row: Row, turns: readonly Row[], reading: Reading): Promise<Written> {
  const { generated, text, ...fields } = row.fields;
  const said = await rowSaid(
    { ...row, fields: { ...fields, text: generated === true ? null : (text ?? null) } },
    reading,
  );
  const name = reading.names.get(row.id);
  const supersedes: Written[] = [];
  for (const { edges } of turns.filter((turn) => turn.edges.by === row.id).toSorted(byOrder)) {
    const earlier = String(edges.claim);
    const spans = await spansOf(reading, [edges.evidence ?? []].flat());
    supersedes.push({ claim: reading.names.get(earlier) ?? earlier, ...quoting(spans, reading.text) });
  }
  return {
    ...(name !== undefined && { name }),
    ...dossierEntry('Claim', said, reading.text),
    ...(supersedes.length > 0 && { supersedes }),
  };
}

async function spansOf({ transaction }: Reading, ids: readonly string[]): Promise<readonly Span[]> {
  const rows = new Map((await transaction.get('Passage', ids)).map((row) => [row.id, row]));
  return ids
    .flatMap((id) => rows.get(id) ?? [])
    .map(({ fields: { start, end, exact } }) => ({
      start: Number(start),
      end: Number(end),
      exact: String(exact),
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** In the order of the ids. */
async function slugsOf(
  transaction: Transaction,
  types: readonly string[],
  ids: readonly string[],
): Promise<readonly string[]> {
  const slugs = new Map<string, string>();
  for (const type of types)
    for (const row of await transaction.get(type, ids)) slugs.set(row.id, slugOf(row));
  return ids.flatMap((id) => slugs.get(id) ?? []);
}

/** A dossier with an entry for each sentence on which nothing rests, without which it is not complete. */
function withUncoded(entry: Readonly<Record<string, Written>>, text: SearchableText): string {
  const article = textFile('article.txt', text.points.text);
  const yaml = printed(entry);
  const { coverage } = dossierFrom({
    ...{ folder: '', article, dossier: textFile('dossier.yaml', yaml), articleName: 'article.txt' },
  });
  const uncoded = coverage
    .filter(({ resting }) => resting.length === 0)
    .flatMap(({ sentence }): readonly Written[] => {
      const [part] = sentence.parts;
      if (!part) return [];
      const exact = text.points.slice(part.start, part.end);
      return [{ ...quoting([{ start: part.start, end: part.end, exact }], text), reason: LEFT_OUT }];
    });
  return uncoded.length === 0 ? yaml : printed({ ...entry, uncoded });
}

function printed(entry: Readonly<Record<string, Written>>): string {
  return stringify(entry, { lineWidth: 0, aliasDuplicateObjects: false });
}

function byOrder(a: Row, b: Row): number {
  return String(a.fields.order) < String(b.fields.order) ? -1 : 1;
}

function bySlug(a: { readonly slug: string }, b: { readonly slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}

function folderName(coder: string): string {
  return coder.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
