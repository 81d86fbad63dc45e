import type { Operation } from './Operation.ts';

interface NamedActor {
  readonly slug: string;
  readonly name: string;
}

interface NamedTarget {
  readonly slug: string;
  readonly text: string;
}

/** A record with what can be said of it: each type has some of these. */
export interface OpenedRecord {
  readonly slug: string;
  readonly name?: string;
  readonly text?: string;
  readonly kind?: string;
  readonly named?: boolean;
  readonly aliases?: readonly string[];
  readonly description?: string | null;
  readonly externalIds?: readonly string[];
  readonly partOf?: readonly NamedActor[];
  readonly about?: readonly NamedActor[];
  readonly broader?: readonly NamedTarget[];
  readonly issue?: NamedTarget | null;
  readonly place?: NamedActor | null;
  readonly evidence?: readonly {
    readonly exact: string;
    readonly start: number;
    readonly document: { readonly slug: string };
  }[];
  readonly restates?: readonly { readonly id: string; readonly text: string }[];
  readonly country?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export interface OpenRecordAnswer {
  readonly record: OpenedRecord | null;
}

type OpenRecord = Operation<OpenRecordAnswer, { readonly slug: string }>;

const TARGET = 'slug text about { slug name } broader { slug text }';

/** Each type with what was said of it, so that it can be changed. */
export const openRecord: Readonly<
  Record<'ACTOR' | 'PLACE' | 'ISSUE' | 'PROPOSAL' | 'ASSERTION', OpenRecord>
> = {
  ACTOR: opening('Actor', 'slug name kind named aliases description externalIds partOf { slug name }'),
  PLACE: opening('Place', 'slug name country latitude longitude'),
  ISSUE: opening('Issue', TARGET),
  PROPOSAL: opening(
    'Proposal',
    `${TARGET} kind issue { slug text } place { slug name } evidence { exact start document { slug } }`,
  ),
  ASSERTION: opening('Assertion', `${TARGET} restates { id text }`),
};

function opening(type: string, fields: string): OpenRecord {
  return {
    text: `query Open${type}($slug: String!) { record: ${type.toLowerCase()}(slug: $slug) { ${fields} } }`,
  };
}
