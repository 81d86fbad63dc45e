import type { PutOffice, PutTie } from '../../../commands/Command.ts';
import { spansIn } from '../../../commands/spansOf.ts';
import {
  isByClaims,
  isBySlug,
  isByWords,
  isInRow,
  type WrittenField,
  writtenField,
  writtenFields,
} from '../../../commands/writtenFields.ts';
import { declaredTypes } from '../../../dossier/declaredTypes.ts';
import { OPEN } from '../../../dossier/leftOut.ts';
import type { SearchableText } from '../../../evidence/findQuotation.ts';
import type { Span } from '../../../evidence/Span.ts';
import { storedType } from '../../../schema/graphModel.ts';
import type { CodedDocument } from './codedDocument.ts';
import { onOneLine } from './dossierYaml.ts';
import { everyPlaceFor } from './everyPlaceFor.ts';
import { type Quotation, quotationFor, wordsFor } from './quotationFor.ts';

/** An entry as it is printed: maps keep the order of their fields. */
export type Content = Map<string, unknown>;

/** What a dossier says, in the form that `readDossier` reads: the inverse of `readFields` and `statements`. */
export class DossierContent {
  private readonly coded: CodedDocument;
  private readonly text: SearchableText;

  constructor(coded: CodedDocument, text: SearchableText) {
    this.coded = coded;
    this.text = text;
  }

  /** @param open sentences on which nothing rests and which nobody left out */
  content(open: readonly Span[]): Content {
    const { coder, claims } = this.coded;
    const content: Content = new Map<string, unknown>([
      ['document', this.document()],
      ['coder', coder],
    ]);
    const add = (list: string, entries: Content | readonly Content[]) => {
      const size = entries instanceof Map ? entries.size : entries.length;
      if (size > 0) content.set(list, entries);
    };
    for (const { type, list } of declaredTypes) add(list, this.declared(type));
    for (const type of ['Office', 'Tie']) add(listOf(type), this.stated(type));
    add(
      listOf('Claim'),
      claims.map(({ name, supersedes, ...claim }) => {
        const entry = new Map<string, unknown>(name === null ? [] : [['name', name]]);
        for (const [field, value] of this.entry('Claim', claim)) entry.set(field, value);
        const given = supersedes.map(
          (one) => new Map<string, unknown>([['claim', one.claim], ...this.quoting(one.evidence)]),
        );
        const { as } = writtenField('Claim', 'supersedes').written;
        if (given.length > 0) entry.set(as, given.length === 1 ? given[0] : given);
        return entry;
      }),
    );
    add('uncoded', this.uncoded(open));
    return content;
  }

  /** What is left out, and what is open, in the order of the text. */
  private uncoded(open: readonly Span[]): readonly Content[] {
    const { put, omitted } = this.coded;
    const entry = (quotation: readonly (readonly [string, unknown])[], reason: string | null) =>
      new Map<string, unknown>([...quotation, ['reason', reason]]);
    const leftOut = omitted.flatMap(({ words, reason, everywhere }) => {
      const all = everywhere ? everyPlaceFor(this.text, put.sections, words) : null;
      const start = words[0]?.start ?? 0;
      if (all) return [{ start, content: entry(Object.entries(all), reason) }];
      return words.map((span) => ({ start: span.start, content: entry(this.quoting([span]), reason) }));
    });
    const unread = open.map((span) => ({ start: span.start, content: entry(this.quoting([span]), OPEN) }));
    return [...leftOut, ...unread].toSorted((a, b) => a.start - b.start).map(({ content }) => content);
  }

  private document(): Content {
    const { put } = this.coded;
    const entry = this.entry('Document', { ...put });
    const { as } = writtenField('Document', 'sections').written;
    if (put.sections.length > 0)
      entry.set(
        as,
        put.sections.map(({ heading }) => heading),
      );
    return entry;
  }

  /** By their slugs, in the order of these. */
  private declared(type: string): Content {
    return new Map(
      this.coded.declared
        .filter((one) => one.type === type)
        .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
        .map(({ slug, fields }) => [slug, this.entry(type, fields)]),
    );
  }

  /** In the order of the text. */
  private stated(type: string): readonly Content[] {
    const place = ({ evidence: [first] }: PutOffice | PutTie) => first?.start ?? 0;
    return this.coded.stated
      .filter((one) => one.do === `put${type}`)
      .map((one) => ({ one, entry: this.entry(type, { ...one }) }))
      .toSorted((a, b) => place(a.one) - place(b.one) || (nameOf(a.entry) < nameOf(b.entry) ? -1 : 1))
      .map(({ entry }) => entry);
  }

  private entry(type: string, values: Readonly<Record<string, unknown>>): Content {
    const entry: Content = new Map();
    for (const field of writtenFields(type)) {
      const { as, under, default: unwritten } = field.written;
      const value = values[field.name] ?? null;
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      if (isEmpty || value === unwritten) continue;
      if (isByWords(field)) for (const [name, words] of this.quoting(spansIn(value))) entry.set(name, words);
      else if (isInRow(field) || isByClaims(field)) {
        const group = under === null ? entry : groupIn(entry, under);
        group.set(as, this.written(field, value));
      }
    }
    return entry;
  }

  private written(field: WrittenField, value: unknown): unknown {
    const { form } = field.written;
    if (form === 'WORDS') return wordsFor(this.text, String(value));
    if (!Array.isArray(value)) return value;
    if (form === 'IDENTIFIERS') return onOneLine(new Map(value.map(schemeAndValue)));
    const isOfSlugs = isBySlug(field) || isByClaims(field) || form === 'SLUGS';
    return isOfSlugs ? onOneLine(value) : value;
  }

  /** The fields that quote these words, which `isQuotable` has found to be quotable. */
  private quoting(spans: readonly Span[]): readonly (readonly [string, unknown])[] {
    const quotations = spans.flatMap((span) => quotationFor(this.text, this.coded.put.sections, span) ?? []);
    const [first] = quotations;
    if (first === undefined) return [];
    if (quotations.length === 1) return Object.entries(first);
    return [['quote', quotations.map(inList)]];
  }
}

function inList(quotation: Quotation): string | Content {
  const fields = Object.entries(quotation);
  return fields.length === 1 ? quotation.quote : new Map<string, unknown>(fields);
}

/** `wikidata Q1` as the field of an entry. */
function schemeAndValue(identifier: unknown): readonly [string, string] {
  const [scheme = '', ...value] = String(identifier).split(' ');
  return [scheme, value.join(' ')];
}

function groupIn(entry: Content, name: string): Content {
  const known = entry.get(name);
  if (known instanceof Map) return known;
  const group: Content = new Map();
  entry.set(name, group);
  return group;
}

function listOf(type: string): string {
  return storedType(type).written?.as ?? '';
}

function nameOf(entry: Content): string {
  return JSON.stringify([...entry]);
}
