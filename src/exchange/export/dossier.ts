import { dossierFrom } from '../../dossier/readDossier.ts';
import { textFile } from '../../dossier/TextFile.ts';
import { DemarcheError, didYouMean } from '../../errors.ts';
import { readDeclaration } from '../../recording/declarationRow.ts';
import { rowsInBatches } from '../../recording/rowsInBatches.ts';
import { slugOf } from '../../recording/slugOf.ts';
import { idOf } from '../../schema/idOf.ts';
import type { Row, Store, Transaction } from '../../stores/Store.ts';
import { slugFrom } from '../import/slugFrom.ts';
import { callOthers } from './dossier/callOthers.ts';
import {
  type CodedDocument,
  codedBy,
  codersOf,
  type DocumentRows,
  readDocumentRows,
} from './dossier/codedDocument.ts';
import { DeclaredElsewhere } from './dossier/DeclaredElsewhere.ts';
import { DossierContent } from './dossier/DossierContent.ts';
import { DossierScope, type Wanted } from './dossier/DossierScope.ts';
import { dossierYaml } from './dossier/dossierYaml.ts';
import { LeftOut } from './dossier/LeftOut.ts';
import { quotationFor } from './dossier/quotationFor.ts';
import { readOnce } from './readOnce.ts';

/** The two files of a dossier. */
export interface DossierWritten {
  /** The name of its folder. */
  readonly folder: string;
  readonly article: string;
  readonly dossier: string;
}

/** What an export of dossiers came to. */
export interface DossiersExported {
  readonly dossiers: number;
  readonly claims: number;
  /** Accepted claims of the wanted documents and coders, of which dossiers cannot say all. */
  readonly accepted: number;
  /** What the dossiers do not say, a line each. */
  readonly notes: readonly string[];
  /** The same of all dossiers together, counted; empty where they say everything. */
  readonly leftOut: string;
}

/**
 * Writes what each coder says of each document as a dossier that `demarche load` reads: the article and its dossier.yaml.
 * The same graph gives the same bytes. One document is in memory at a time.
 *
 * @param write takes a dossier, and resolves when more may come
 *
 * Throws BAD_ARGUMENT where there is no document, or no coder, as is wanted.
 */
export async function exportDossiers(
  store: Pick<Store, 'snapshot'>,
  wanted: Wanted,
  write: (dossier: DossierWritten) => Promise<void>,
): Promise<DossiersExported> {
  return readOnce(store, async (transaction) => {
    const scope = new DossierScope(transaction, wanted);
    const elsewhere = new DeclaredElsewhere(transaction, scope);
    const notes: string[] = [];
    const coders = new Set<string>();
    const all = new LeftOut();
    let [dossiers, claims, accepted] = [0, 0, 0];
    for await (const document of documentsIn(transaction, wanted)) {
      const replacing = await scope.replacing(document.id);
      if (replacing) {
        notes.push(`${slugOf(document)}: no dossier, because "${slugOf(replacing)}" mends its text.`);
        continue;
      }
      const rows = await readDocumentRows(transaction, document);
      const folders = foldersOf(rows);
      accepted += rows.claims.filter(
        ({ fields: { status, recordedBy } }) =>
          status === 'ACCEPTED' && recordedBy === (wanted.coder ?? recordedBy),
      ).length;
      if (folders.size === 0)
        notes.push(`${slugOf(document)}: no dossier, because nobody says anything of it.`);
      for (const [coder, folder] of folders) {
        coders.add(coder);
        if (coder !== (wanted.coder ?? coder)) continue;
        const leftOut = new LeftOut();
        const own = codedBy(rows, coder, leftOut);
        const whole = await elsewhere.addTo(withoutOthers(own, scope, leftOut), leftOut);
        const coded = await callOthers(whole, scope, leftOut);
        const { dossier, faults } = dossierOf(coded, rows, leftOut);
        await write({ folder, article: coded.put.text, dossier });
        dossiers += 1;
        claims += coded.claims.length;
        all.addAll(leftOut);
        if (leftOut.list() !== '') notes.push(`${folder}: not said: ${leftOut.list()}.`);
        notes.push(...faults.map((fault) => `${folder}: does not check: ${fault}`));
      }
    }
    if (wanted.coder !== null && dossiers === 0) throw noCoder(wanted.coder, [...coders]);
    if (scope.isWhole) notes.push(...(await unsaidIn(transaction, elsewhere)));
    return { dossiers, claims, accepted, notes, leftOut: all.list() };
  });
}

async function* documentsIn(transaction: Transaction, { document }: Wanted): AsyncGenerator<Row> {
  if (document === null) {
    for await (const rows of rowsInBatches(transaction, 'Document')) yield* rows;
    return;
  }
  const [row] = await transaction.get('Document', [idOf('Document', document)]);
  if (!row)
    throw new DemarcheError('BAD_ARGUMENT', `There is no document "${document}".`, {
      details: { missing: [document] },
    });
  yield row;
}

function noCoder(coder: string, coders: readonly string[]): DemarcheError {
  return new DemarcheError(
    'BAD_ARGUMENT',
    `Nobody called "${coder}" coded anything here.${didYouMean(coder, coders)} Coders are ${coders.join(', ')}.`,
  );
}

/**
 * The folder of each coder of a document: the document's slug for the first one, and with who coded it behind two hyphens
 * for the others, which no slug has.
 */
function foldersOf(rows: DocumentRows): ReadonlyMap<string, string> {
  const slug = slugOf(rows.document);
  const folders = new Map<string, string>();
  for (const [i, coder] of codersOf(rows).entries()) {
    const named = `${slug}--${slugFrom(coder)}`;
    const isTaken = [...folders.values()].includes(named);
    folders.set(coder, i === 0 ? slug : isTaken ? `${named}-${i + 1}` : named);
  }
  return folders;
}

/** A dossier without the documents that it names and that are not there when it is loaded. */
function withoutOthers(coded: CodedDocument, scope: DossierScope, leftOut: LeftOut): CodedDocument {
  const { put } = coded;
  if (put.replaces !== null) leftOut.add('documents that it replaces');
  const said: Readonly<Record<string, unknown>> = { ...put };
  const isCut = !scope.isWhole && typeof said.revises === 'string';
  if (isCut) leftOut.add('documents that it revises');
  return { ...coded, put: { ...put, replaces: null, ...(isCut && { revises: null }) } };
}

/** The YAML of a dossier, in which each sentence is coded, left out or told to be open, and what is wrong with its form. */
function dossierOf(
  coded: CodedDocument,
  { text }: DocumentRows,
  leftOut: LeftOut,
): { readonly dossier: string; readonly faults: readonly string[] } {
  const content = new DossierContent(coded, text);
  const { coverage, faults } = dossierFrom({
    folder: '',
    article: textFile('article.txt', text.points.text),
    dossier: textFile('dossier.yaml', dossierYaml(content.content([]))),
    articleName: 'article.txt',
  });
  const uncoded = coverage.filter(({ resting }) => resting.length === 0).map(({ sentence }) => sentence);
  const quotable = uncoded.filter((sentence) => quotationFor(text, coded.put.sections, sentence) !== null);
  leftOut.add('sentences that are open', uncoded.length);
  return {
    dossier: dossierYaml(content.content(quotable)),
    faults: faults.filter(({ rule }) => rule !== 'sentenceIsCovered').map(({ message }) => message),
  };
}

/** What no dossier says of the whole graph. */
async function unsaidIn(transaction: Transaction, elsewhere: DeclaredElsewhere): Promise<readonly string[]> {
  const leftOut = new LeftOut();
  for await (const rows of rowsInBatches(transaction, 'Declaration')) {
    const alone = rows.map(readDeclaration).filter(({ document }) => document === null);
    leftOut.add('records that no dossier names', alone.filter((one) => !elsewhere.isNamed(one)).length);
  }
  for await (const rows of rowsInBatches(transaction, 'Merge'))
    leftOut.add('merges', rows.filter(({ fields }) => fields.undone !== true).length);
  return leftOut.list() === '' ? [] : [`In no dossier: ${leftOut.list()}.`];
}
