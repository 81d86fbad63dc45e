import { type Content, type Entry, entryIn, isEntry, listIn, textIn } from '../../dossier/Entry.ts';
import type { JsonSchema } from '../../dossier/JsonSchema.ts';
import type { Path } from '../../errors.ts';
import { graphModel } from '../../schema/graphModel.ts';
import { readMapping } from './readMapping.ts';

/** What the columns of a table mean. Names in it are those of columns. */
export interface CsvMapping {
  readonly file: string;
  readonly delimiter: string;
  readonly language: string | null;
  readonly document: {
    /** What the slugs of documents begin with. */
    readonly slug: string;
    /** Rows with the same value are one document; null where each row is one. */
    readonly id: string | null;
    readonly quote: string;
    readonly excerpt: boolean;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly date: string | null;
  };
  readonly holder: {
    readonly column: string;
    readonly separator: string | null;
    /** What holders are where no column of `kinds` says. */
    readonly kind: string;
    /** Columns that list names of one kind. */
    readonly kinds: ReadonlyMap<string, string>;
    readonly partOf: PartOf | null;
    /** Whether the quote names the holder: `yes` or `no` for each value. */
    readonly named: ValueColumn | null;
  };
  readonly stance: ValueColumn;
  readonly target: {
    readonly column: string;
    readonly separator: string | null;
    readonly type: 'Proposal' | 'Assertion';
    readonly issue: string | null;
    readonly codes: CodeTable | null;
  };
  readonly coder: string | null;
  readonly said: string | null;
  /** Every column that is named, and where: `mapping.yaml:3:5`. */
  readonly columns: readonly { readonly column: string; readonly where: string }[];
}

/** A column with a table of what its values stand for. */
export interface ValueColumn {
  readonly column: string;
  readonly values: ReadonlyMap<string, string>;
}

/** A column with what holders of one kind belong to. */
export interface PartOf {
  readonly column: string;
  readonly separator: string | null;
  readonly kind: string;
  /** Only holders of this kind belong to it; all where it is null. */
  readonly of: string | null;
}

/** A second table that says what codes stand for. */
export interface CodeTable {
  /** Beside the table or beside the mapping. */
  readonly file: string;
  readonly code: string;
  readonly text: string;
  /** The column with the code of the issue that a code belongs to, or null. */
  readonly issue: string | null;
  /** Codes of the first table that are known to have no row in this one: they are told, and left out. */
  readonly lacking: ReadonlySet<string>;
  /** Where the mapping names each of its columns. */
  readonly columns: readonly { readonly column: string; readonly where: string }[];
}

const KINDS: JsonSchema = { title: 'kind of actor', enum: graphModel.enums.get('ActorKind') ?? [] };
const TEXT: JsonSchema = { type: 'string', pattern: '\\S', errorMessage: 'is empty' };
const COLUMN: JsonSchema = { ...TEXT, type: ['string', 'integer'] };
const SEPARATOR: JsonSchema = {
  type: 'string',
  pattern: '^[\\s\\S]+$',
  errorMessage: 'is no separator, such as ";"',
  description: 'What stands between several in one cell: ";". A cell has one where it is left out.',
};

/** The JSON Schema of mapping files for tables, which editors read in docs/mappings/mapping.schema.json. */
export const csvMappingSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...fields(
    'a mapping',
    {
      delimiter: {
        type: 'string',
        pattern: '^[^"\\n]$',
        errorMessage: 'is no delimiter: one character, such as ";"',
        description: 'What stands between cells: "," where it is left out, "\\t" for a tab.',
      },
      language: { ...TEXT, description: 'The language of the texts, as a tag: de.' },
      document: fields(
        'a document',
        {
          slug: {
            type: 'string',
            pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
            maxLength: 60,
            errorMessage: 'is no beginning of slugs: small letters, digits and single hyphens',
            description: 'What slugs of documents begin with; the id, or the number of the row, follows.',
          },
          id: column(
            'Rows with the same value, one below the other, are one document. Each row is one where it is left out.',
          ),
          quote: column('The words of the text that the row rests on.'),
          excerpt: {
            type: 'boolean',
            description:
              'Whether the quotes are parts of a longer text, which they are where it is left out.',
          },
          title: column('The title of the text.'),
          publisher: column('Who published it.'),
          url: column('Its address.'),
          date: column('When it was published, in EDTF: 2015-01-13, 2015-01, 2015.'),
        },
        ['slug', 'quote'],
      ),
      holder: fields(
        'a holder',
        {
          column: column('Who holds the stance; several by a separator.'),
          separator: SEPARATOR,
          kind: {
            ...KINDS,
            description: 'What holders are where `kinds` does not say: ORGANIZATION where it is left out.',
          },
          kinds: {
            type: 'object',
            additionalProperties: KINDS,
            description:
              'Columns that list holders of one kind, as persons: PERSON. The column that lists the holder decides, or else the first that is not empty.',
          },
          partOf: fields(
            'what a holder is part of',
            {
              column: column('What the holder is part of, such as a party.'),
              separator: SEPARATOR,
              kind: { ...KINDS, description: 'What it is: ORGANIZATION where it is left out.' },
              of: { ...KINDS, description: 'Only holders of this kind are part of it.' },
            },
            ['column'],
          ),
          named: values(
            'whether the quote names the holder',
            'Whether the holder is named in the quote. Without it, they are where the whole name stands there.',
            { enum: ['yes', 'no'] },
          ),
        },
        ['column'],
      ),
      stance: values('a stance', 'A stance for each value of a column.', {
        title: 'stance',
        enum: graphModel.enums.get('Stance') ?? [],
      }),
      target: fields(
        'a target',
        {
          column: column('What the stance is about: its text, or a code of `codes`.'),
          separator: SEPARATOR,
          type: { enum: ['Proposal', 'Assertion'], description: 'Proposal where it is left out.' },
          issue: column('The question that it answers, where `codes` does not say.'),
          codes: fields(
            'a table of codes',
            {
              file: { ...TEXT, description: 'A second table (CSV), beside the first or beside the mapping.' },
              code: column('Its column with the code.'),
              text: column('Its column with what the code stands for.'),
              issue: column(
                'Its column with the code of the issue that the code belongs to. A code that is its own issue names that only: no stance is taken on it.',
              ),
              lacking: {
                type: 'array',
                items: COLUMN,
                description:
                  'Codes that are known to have no row in it: [900]. They are told and left out; any other that it lacks is a fault.',
              },
            },
            ['file', 'code', 'text'],
          ),
        },
        ['column'],
      ),
      coder: column('Who coded the row.'),
      said: column('When it was said, in EDTF, where that differs from the date of the text.'),
    },
    ['document', 'holder', 'stance', 'target'],
  ),
  description: 'What the columns of a table mean, for `demarche import csv`.',
};

/**
 * Reads the mapping of a table.
 *
 * Throws BAD_ARGUMENT where it does not fit its schema, with every fault and its place.
 */
export async function readCsvMapping(file: string): Promise<CsvMapping> {
  const { entry, placeOf } = await readMapping(file, csvMappingSchema);
  const document = entryIn(entry, 'document');
  const holder = entryIn(entry, 'holder');
  const target = entryIn(entry, 'target');
  const codes = target.codes === undefined ? null : entryIn(target, 'codes');
  const kinds = textsIn(entryIn(holder, 'kinds'));
  const whole = entryIn(holder, 'partOf');
  const placed = (paths: readonly Path[]) =>
    paths.flatMap((path) => {
      const column = path.reduce<Content | undefined>(
        (at, step) => (isEntry(at) ? at[step] : undefined),
        entry,
      );
      return typeof column === 'string' ? [{ column, where: `${placeOf(path)} ` }] : [];
    });
  return {
    file,
    delimiter: textIn(entry, 'delimiter') ?? ',',
    language: textIn(entry, 'language'),
    document: {
      slug: textIn(document, 'slug') ?? '',
      id: textIn(document, 'id'),
      quote: textIn(document, 'quote') ?? '',
      excerpt: document.excerpt !== false,
      title: textIn(document, 'title'),
      publisher: textIn(document, 'publisher'),
      url: textIn(document, 'url'),
      date: textIn(document, 'date'),
    },
    holder: {
      column: textIn(holder, 'column') ?? '',
      separator: textIn(holder, 'separator'),
      kind: textIn(holder, 'kind') ?? 'ORGANIZATION',
      kinds,
      partOf:
        holder.partOf === undefined
          ? null
          : {
              column: textIn(whole, 'column') ?? '',
              separator: textIn(whole, 'separator'),
              kind: textIn(whole, 'kind') ?? 'ORGANIZATION',
              of: textIn(whole, 'of'),
            },
      named: holder.named === undefined ? null : valueColumn(entryIn(holder, 'named')),
    },
    stance: valueColumn(entryIn(entry, 'stance')),
    target: {
      column: textIn(target, 'column') ?? '',
      separator: textIn(target, 'separator'),
      type: textIn(target, 'type') === 'Assertion' ? 'Assertion' : 'Proposal',
      issue: textIn(target, 'issue'),
      codes: codes && {
        file: textIn(codes, 'file') ?? '',
        code: textIn(codes, 'code') ?? '',
        text: textIn(codes, 'text') ?? '',
        issue: textIn(codes, 'issue'),
        lacking: new Set(listIn(codes, 'lacking').map(String)),
        columns: placed(['code', 'text', 'issue'].map((name) => ['target', 'codes', name])),
      },
    },
    coder: textIn(entry, 'coder'),
    said: textIn(entry, 'said'),
    columns: [
      ...placed([
        ...['id', 'quote', 'title', 'publisher', 'url', 'date'].map((name) => ['document', name]),
        ['holder', 'column'],
        ['holder', 'partOf', 'column'],
        ['holder', 'named', 'column'],
        ['stance', 'column'],
        ['target', 'column'],
        ['target', 'issue'],
        ['coder'],
        ['said'],
      ]),
      ...[...kinds.keys()].map((name) => ({
        column: name,
        where: `${placeOf(['holder', 'kinds', name])} `,
      })),
    ],
  };
}

function valueColumn(entry: Entry): ValueColumn {
  return { column: textIn(entry, 'column') ?? '', values: textsIn(entryIn(entry, 'values')) };
}

function textsIn(entry: Entry): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(entry).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function fields(
  title: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema {
  return { title, type: 'object', additionalProperties: false, properties, required };
}

function column(description: string): JsonSchema {
  return { ...COLUMN, description: `A column. ${description}` };
}

function values(title: string, description: string, value: JsonSchema): JsonSchema {
  const table: JsonSchema = {
    type: 'object',
    additionalProperties: value,
    description: 'What each value of the column stands for.',
  };
  return {
    ...fields(title, { column: column(description), values: table }, ['column', 'values']),
    description,
  };
}
