import type { Path } from '../errors.ts';
import type { PutDocument, PutOffice, PutTie, RecordClaim } from './Command.ts';
import type { Fields, FieldValue } from './Fields.ts';
import { spansIn } from './spansOf.ts';
import { writtenField, writtenFields } from './writtenFields.ts';

/** Where a command comes from, the slug of its document, and who coded it. */
export interface Origin {
  readonly at: Path;
  readonly document: string;
  readonly coder: string;
}

/** The command that puts an office with these fields, or null where something is lacking that it must have. */
export function putOfficeFrom({ at, document, coder }: Origin, fields: Fields): PutOffice | null {
  if (!isComplete('Office', fields)) return null;
  const { text, textOrNull, spans } = reading('Office', fields);
  return {
    ...fields,
    do: 'putOffice',
    at,
    document,
    coder,
    title: text('title'),
    holder: text('holder'),
    of: textOrNull('of'),
    since: textOrNull('since'),
    until: textOrNull('until'),
    evidence: spans('evidence'),
  };
}

/** The command that puts a tie with these fields, or null where something is lacking that it must have. */
export function putTieFrom({ at, document, coder }: Origin, fields: Fields): PutTie | null {
  if (!isComplete('Tie', fields)) return null;
  const { text, textOrNull, spans } = reading('Tie', fields);
  return {
    ...fields,
    do: 'putTie',
    at,
    document,
    coder,
    kind: text('kind'),
    from: text('from'),
    to: text('to'),
    description: textOrNull('description'),
    evidence: spans('evidence'),
  };
}

/**
 * The command that records a claim with these fields, or null where something is lacking that it must have.
 *
 * @param mayLack fields that a claim must have and that this one may leave out: what was imported lacks some
 */
export function recordClaimFrom(
  { at, document, coder }: Origin,
  fields: Fields,
  more: Pick<
    RecordClaim,
    'name' | 'supersedes' | 'method' | 'importedFrom' | 'suggested' | 'status' | 'decided'
  >,
  mayLack: readonly ('holderText' | 'stance')[] = [],
): RecordClaim | null {
  if (!isComplete('Claim', fields, mayLack)) return null;
  const { text, textOrNull, flag, texts, spans } = reading('Claim', fields);
  return {
    ...fields,
    do: 'recordClaim',
    at,
    document,
    ...more,
    recordedBy: coder,
    holder: text('holder'),
    holderText: textOrNull('holderText'),
    stance: textOrNull('stance'),
    target: text('target'),
    voice: text('voice'),
    hedged: flag('hedged'),
    tense: text('tense'),
    condition: textOrNull('condition'),
    reason: textOrNull('reason'),
    saidAt: textOrNull('saidAt'),
    via: texts('via'),
    evidence: spans('evidence'),
    text: textOrNull('text'),
  };
}

/** The command that puts a document with these fields and its text. */
export function putDocumentFrom(
  fields: Fields,
  more: Pick<PutDocument, 'at' | 'coder' | 'slug' | 'sha256' | 'text' | 'sections'>,
): PutDocument {
  const { textOrNull } = reading('Document', fields);
  return {
    ...fields,
    do: 'putDocument',
    ...more,
    title: textOrNull('title'),
    publisher: textOrNull('publisher'),
    url: textOrNull('url'),
    language: textOrNull('language'),
    publishedAt: textOrNull('publishedAt'),
    replaces: textOrNull('replaces'),
  };
}

/** Whether everything is there that must be written; what is lacking in lists is for rules to say. */
function isComplete(type: string, fields: Fields, mayLack: readonly string[] = []): boolean {
  return writtenFields(type).every((field) => {
    const isOne = field.kind === 'scalar' ? !field.list : field.many === 'one';
    const isNeeded = field.written.required && isOne && !mayLack.includes(field.name);
    return !isNeeded || (fields[field.name] ?? null) !== null;
  });
}

/** Reads fields by name, each with its default. Throws for a name that schema.graphql does not let people write. */
function reading(type: string, fields: Fields) {
  const value = (name: string): FieldValue => fields[name] ?? writtenField(type, name).written.default;
  const textOrNull = (name: string) => {
    const one = value(name);
    return typeof one === 'string' ? one : null;
  };
  return {
    textOrNull,
    text: (name: string) => textOrNull(name) ?? '',
    flag: (name: string) => value(name) === true,
    texts: (name: string): readonly string[] => {
      const many = value(name);
      return Array.isArray(many) ? many.map(String) : [];
    },
    spans: (name: string) => spansIn(value(name)),
  };
}
