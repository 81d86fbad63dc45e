import type {
  Declare,
  LeaveOut,
  PutDocument,
  PutOffice,
  PutTie,
  RecordClaim,
} from '../../../commands/Command.ts';
import {
  putDocumentFrom,
  putOfficeFrom,
  putTieFrom,
  recordClaimFrom,
} from '../../../commands/commandFrom.ts';
import { declaredSections } from '../../../commands/documentDeclaration.ts';
import type { Fields } from '../../../commands/Fields.ts';
import { type Declaration, mergeDeclarations } from '../../../commands/mergeDeclarations.ts';
import { recordKey } from '../../../commands/recordKey.ts';
import { spansOf } from '../../../commands/spansOf.ts';
import { UNKNOWN_CODER } from '../../../commands/unknownCoder.ts';
import { isByWords, writtenFields } from '../../../commands/writtenFields.ts';
import { type SearchableText, searchableText } from '../../../evidence/findQuotation.ts';
import type { Span } from '../../../evidence/Span.ts';
import { readDeclaration } from '../../../recording/declarationRow.ts';
import { slugOf } from '../../../recording/slugOf.ts';
import { slugsNamedBy } from '../../../recording/slugsNamedBy.ts';
import { spanOfPassage } from '../../../recording/spanOfPassage.ts';
import { statedBy } from '../../../recording/statedRows.ts';
import { writtenIn } from '../../../recording/writtenIn.ts';
import type { Row, Transaction } from '../../../stores/Store.ts';
import { claimAsWritten, statedAsWritten } from './asWritten.ts';
import type { LeftOut } from './LeftOut.ts';
import { quotationFor, wordsFor } from './quotationFor.ts';

/** What one coder says of one document, as the commands that recorded it. */
export interface CodedDocument {
  readonly put: PutDocument;
  readonly coder: string;
  readonly declared: readonly Declare[];
  readonly stated: readonly (PutOffice | PutTie)[];
  /** In the order of the text. */
  readonly omitted: readonly LeaveOut[];
  /** In the order of the text. Each has its id for its name, and calls others by theirs. */
  readonly claims: readonly RecordClaim[];
}

/** All that is stored of a document. */
export interface DocumentRows {
  readonly document: Row;
  readonly text: SearchableText;
  readonly declarations: readonly Declaration[];
  readonly claims: readonly Row[];
  readonly turns: readonly Row[];
  /** Offices and ties. */
  readonly stated: readonly Row[];
  /** What is left out of the text, in its order. */
  readonly omitted: readonly Row[];
  /** By their ids. */
  readonly passages: ReadonlyMap<string, Span>;
  /** Of what claims, offices and ties name, by its id. */
  readonly slugs: ReadonlyMap<string, string>;
}

export async function readDocumentRows(
  transaction: Pick<Transaction, 'get' | 'find'>,
  document: Row,
): Promise<DocumentRows> {
  const of = (type: string) => transaction.find(type, 'document', [document.id]);
  const claims = await of('Claim');
  const stated = [...(await of('Office')), ...(await of('Tie'))];
  const passages = await of('Passage');
  return {
    document,
    text: searchableText(String(document.fields.text)),
    declarations: (await of('Declaration')).map(readDeclaration),
    claims,
    turns: await transaction.find(
      'Supersession',
      'by',
      claims.map(({ id }) => id),
    ),
    stated,
    omitted: (await of('LeftOut')).toSorted((a, b) =>
      compare(String(a.fields.order), String(b.fields.order)),
    ),
    passages: new Map(passages.map((row) => [row.id, spanOfPassage(row)])),
    slugs: await slugsNamedBy(transaction, [...claims, ...stated]),
  };
}

/** Whoever says something of a document that a dossier may say, in the order of their names. */
export function codersOf({ declarations, claims, stated, omitted }: DocumentRows): readonly string[] {
  const all = [
    ...declarations.map(({ coder }) => coder),
    ...stated.flatMap(statedBy),
    ...omitted.map(({ fields }) => String(fields.recordedBy)),
    ...claims.filter((row) => whyNoClaim(row) === null).map(({ fields }) => String(fields.recordedBy)),
  ];
  return [...new Set(all)].filter((coder) => coder !== UNKNOWN_CODER).sort();
}

/** Why no dossier can say a claim, as the plural of what it is; null where one can. */
export function whyNoClaim({ fields: { status, method, holderText } }: Row): string | null {
  if (status !== 'ACCEPTED') return `${String(status).toLowerCase()} claims`;
  if (method !== 'HUMAN') return 'claims that a rule or a model coded';
  return holderText === null ? 'claims whose kept words do not name the holder' : null;
}

/** What one of the coders of a document says of it. What nobody knows the coder of goes to the first of them. */
export function codedBy(rows: DocumentRows, coder: string, leftOut: LeftOut): CodedDocument {
  const [first] = codersOf(rows);
  const isOwn = (by: string) => by === coder || (by === UNKNOWN_CODER && coder === first);
  const reading = new Reading(rows, coder, leftOut);
  const declarations = rows.declarations.filter((one) => isOwn(one.coder));
  return {
    put: reading.put(declarations.filter(({ type }) => type === 'Document')),
    coder,
    declared: reading.declared(declarations.filter(({ type }) => type !== 'Document')),
    stated: rows.stated.filter((row) => statedBy(row).some(isOwn)).flatMap((row) => reading.stated(row)),
    omitted: reading.omitted(rows.omitted.filter(({ fields }) => isOwn(String(fields.recordedBy)))),
    claims: rows.claims
      .filter(({ fields }) => isOwn(String(fields.recordedBy)))
      .flatMap((row) => reading.claim(row))
      .toSorted(inText),
  };
}

/** Makes commands of the rows of one document. */
class Reading {
  private readonly rows: DocumentRows;
  private readonly coder: string;
  private readonly leftOut: LeftOut;
  private readonly slug: string;
  private readonly turns: ReadonlyMap<string, readonly Row[]>;

  constructor(rows: DocumentRows, coder: string, leftOut: LeftOut) {
    this.rows = rows;
    this.coder = coder;
    this.leftOut = leftOut;
    this.slug = slugOf(rows.document);
    this.turns = Map.groupBy(rows.turns, ({ edges }) => String(edges.by));
  }

  put(declarations: readonly Declaration[]): PutDocument {
    const { document, text } = this.rows;
    const fields: Fields = declarations.length === 0 ? {} : mergeDeclarations(declarations).fields;
    return putDocumentFrom(fields, {
      at: [],
      coder: this.coder,
      slug: this.slug,
      text: text.points.text,
      sha256: String(document.fields.sha256),
      sections: declaredSections(fields.sections, text.points.length),
    });
  }

  declared(declarations: readonly Declaration[]): readonly Declare[] {
    const records = Map.groupBy(declarations, ({ type, slug }) => recordKey(type, slug));
    return [...records.values()].flatMap((ofRecord): readonly Declare[] => {
      const [{ slug } = { slug: '' }] = ofRecord;
      const { type, fields } = mergeDeclarations(ofRecord);
      const words = writtenFields(type)
        .filter(isByWords)
        .map(({ name }) => [name, this.quotable([fields[name] ?? []].flat().map(String))] as const);
      return [
        {
          ...{ do: 'declare', at: [], document: this.slug, coder: this.coder, type, slug },
          fields: { ...fields, ...Object.fromEntries(words) },
        },
      ];
    });
  }

  stated(row: Row): readonly (PutOffice | PutTie)[] {
    const make = row.type === 'Office' ? putOfficeFrom : putTieFrom;
    const fields = this.fieldsOf(row);
    const stated = fields && make({ at: [], document: this.slug, coder: this.coder }, fields);
    if (stated && this.isQuotable(stated))
      return [statedAsWritten<PutOffice | PutTie>(stated, row.id) ?? stated];
    this.leftOut.add('offices and ties whose words no quotation finds');
    return [];
  }

  /** What is left out for one reason wherever it stands is one again. */
  omitted(rows: readonly Row[]): readonly LeaveOut[] {
    const found = rows.filter((row) => this.isFound(spanOfPassage(row)));
    this.leftOut.add('words left out that no quotation finds', rows.length - found.length);
    const alike = ({ id, fields: { everywhere, exact, reason } }: Row) =>
      everywhere === true ? JSON.stringify([wordsFor(this.rows.text, String(exact)), reason]) : id;
    return [...Map.groupBy(found, alike).values()].flatMap((same): readonly LeaveOut[] => {
      const [first] = same;
      if (!first) return [];
      const { reason, everywhere } = first.fields;
      const leaving = { do: 'leaveOut', at: [], document: this.slug, coder: this.coder } as const;
      const words = same.map(spanOfPassage);
      return [{ ...leaving, words, reason: String(reason), everywhere: everywhere === true }];
    });
  }

  claim(row: Row): readonly RecordClaim[] {
    const why = whyNoClaim(row);
    if (why !== null) {
      this.leftOut.add(why);
      return [];
    }
    const fields = this.fieldsOf(row);
    const text = row.fields.generated === true ? null : (row.fields.text ?? null);
    const claim =
      fields &&
      recordClaimFrom(
        { at: [], document: this.slug, coder: this.coder },
        { ...fields, text },
        { name: row.id, supersedes: this.supersedes(row), method: 'HUMAN', status: 'ACCEPTED' },
      );
    if (!claim || !this.isQuotable(claim)) {
      this.leftOut.add('claims whose words no quotation finds');
      return [];
    }
    if (row.fields.importedFrom !== null) this.leftOut.add('where claims were imported from');
    if ((row.fields.suggester ?? null) !== null) this.leftOut.add('which suggestions claims were made from');
    const written = claimAsWritten(claim, row.id, String(this.rows.document.fields.sha256));
    if (!written) this.leftOut.add('ids of claims, which get others when they are loaded into another store');
    return [written ?? claim];
  }

  private supersedes({ id }: Row): RecordClaim['supersedes'] {
    return (this.turns.get(id) ?? [])
      .map(({ edges }) => ({
        claim: String(edges.claim),
        evidence: this.spans([edges.evidence ?? []].flat()) ?? [],
      }))
      .toSorted((a, b) => byPlace(a.evidence, b.evidence) || compare(a.claim, b.claim));
  }

  private fieldsOf(row: Row): Fields | null {
    return writtenIn(row, { slugs: this.rows.slugs, spansOf: (ids) => this.spans(ids) });
  }

  /** The places of passages in the order of the text; null where one is not there. */
  private spans(ids: readonly string[]): readonly Span[] | null {
    const spans = ids.map((id) => this.rows.passages.get(id));
    return spans.every((span) => span !== undefined)
      ? spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
      : null;
  }

  /** The places of passages in their order, without those that no quotation finds. */
  private quotable(ids: readonly string[]): readonly Span[] {
    const spans = ids.flatMap((id) => this.rows.passages.get(id) ?? []);
    const found = spans.filter((span) => this.isFound(span));
    this.leftOut.add('words of proposals that no quotation finds', spans.length - found.length);
    return found;
  }

  private isQuotable(command: RecordClaim | PutOffice | PutTie): boolean {
    return spansOf(command).every(({ span }) => this.isFound(span));
  }

  private isFound(span: Span): boolean {
    return quotationFor(this.rows.text, [], span) !== null;
  }
}

/** Compares claims for `sort`: by where they stand, then by what they say, so that the order is the same in every store. */
function inText(one: RecordClaim, other: RecordClaim): number {
  const said = ({ holder, stance, target, via, tense, name }: RecordClaim) =>
    JSON.stringify([holder, stance, target, via, tense, name]);
  return byPlace(one.evidence, other.evidence) || compare(said(one), said(other));
}

function byPlace([one]: readonly Span[], [other]: readonly Span[]): number {
  return (one?.start ?? 0) - (other?.start ?? 0) || (one?.end ?? 0) - (other?.end ?? 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
