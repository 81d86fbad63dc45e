/** What can be declared, or stated of a text, beside claims. */
export const recordTypes = ['ACTOR', 'ISSUE', 'PROPOSAL', 'ASSERTION', 'PLACE', 'OFFICE', 'TIE'] as const;
export type RecordType = (typeof recordTypes)[number];

/** Types of what has a slug of its own. */
export const slugged = ['ACTOR', 'ISSUE', 'PROPOSAL', 'ASSERTION', 'PLACE'] as const;
export type SluggedType = (typeof slugged)[number];

/** What a field is filled with. */
export type FieldForm =
  /** One line of text. */
  | { readonly kind: 'line' }
  /** Several texts, one a line. */
  | { readonly kind: 'lines' }
  /** Degrees. */
  | { readonly kind: 'number' }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly of: 'kinds' | 'proposalKinds' | 'tieKinds' }
  /** Other things by their slugs, claims by their ids. */
  | {
      readonly kind: 'references';
      readonly to: readonly (SluggedType | 'CLAIM')[];
      readonly many: boolean;
    }
  /** Words of the text. */
  | { readonly kind: 'words' };

/** One field of a record's form: its name is that in the schema's input of the type. */
export interface RecordField {
  readonly name: string;
  readonly form: FieldForm;
  /** Whether nothing is recorded without it. */
  readonly required: boolean;
  /** Whether it stands behind "more": most of what is recorded goes without it. */
  readonly more: boolean;
  /** Whether it is not from the text. */
  readonly background: boolean;
}

const ACTOR = { kind: 'references', to: ['ACTOR'], many: false } as const;
const ACTORS = { ...ACTOR, many: true } as const;
const LINE = { kind: 'line' } as const;
const WORDS = { kind: 'words' } as const;

function needed(name: string, form: FieldForm): RecordField {
  return { name, form, required: true, more: false, background: false };
}

function first(name: string, form: FieldForm): RecordField {
  return { name, form, required: false, more: false, background: false };
}

function more(name: string, form: FieldForm): RecordField {
  return { name, form, required: false, more: true, background: false };
}

function background(name: string, form: FieldForm): RecordField {
  return { name, form, required: false, more: true, background: true };
}

const BROADER = more('broader', {
  kind: 'references',
  to: ['ISSUE', 'PROPOSAL', 'ASSERTION'],
  many: true,
});

/** The fields of each type, in the order in which they are filled. The first one names the record. */
export const recordFields: Readonly<Record<RecordType, readonly RecordField[]>> = {
  ACTOR: [
    needed('name', LINE),
    needed('kind', { kind: 'choice', of: 'kinds' }),
    first('named', { kind: 'flag', value: false }),
    more('aliases', { kind: 'lines' }),
    more('description', LINE),
    background('partOf', ACTORS),
    background('externalIds', { kind: 'lines' }),
  ],
  ISSUE: [needed('text', LINE), first('about', ACTORS), BROADER],
  PROPOSAL: [
    needed('text', LINE),
    needed('kind', { kind: 'choice', of: 'proposalKinds' }),
    first('issue', { kind: 'references', to: ['ISSUE'], many: false }),
    first('place', { kind: 'references', to: ['PLACE'], many: false }),
    first('quotes', WORDS),
    more('about', ACTORS),
    BROADER,
  ],
  ASSERTION: [
    needed('text', LINE),
    first('about', ACTORS),
    BROADER,
    more('restates', { kind: 'references', to: ['CLAIM'], many: true }),
  ],
  PLACE: [
    needed('name', LINE),
    background('country', LINE),
    background('latitude', { kind: 'number' }),
    background('longitude', { kind: 'number' }),
  ],
  OFFICE: [
    needed('holder', ACTOR),
    needed('title', LINE),
    first('of', ACTOR),
    needed('quotes', WORDS),
    more('since', LINE),
    more('until', LINE),
  ],
  TIE: [
    needed('from', ACTOR),
    needed('to', ACTOR),
    needed('kind', { kind: 'choice', of: 'tieKinds' }),
    first('description', LINE),
    needed('quotes', WORDS),
  ],
};

/** Whether a record of the type has a slug. */
export function isSlugged(type: string): type is SluggedType {
  return slugged.some((known) => known === type);
}
