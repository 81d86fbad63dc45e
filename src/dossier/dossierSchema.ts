import { isBySlug, isByWords, type WrittenField, writtenFields } from '../commands/writtenFields.ts';
import { withArticle } from '../rules/withArticle.ts';
import { graphModel } from '../schema/graphModel.ts';
import type { Written } from '../schema/Model.ts';
import { declaredTypes } from './declaredTypes.ts';
import type { JsonSchema } from './JsonSchema.ts';

type Properties = Readonly<Record<string, JsonSchema>>;

/** What several entries of a dossier have in common, and the entries that are not stored. */
const COMMON: Properties = {
  /** What the coder says. */
  text: { type: 'string', pattern: '\\S', errorMessage: 'is empty' },
  /** What the text says. */
  words: { type: 'string', pattern: '\\S', errorMessage: 'is empty' },
  slug: {
    type: 'string',
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    maxLength: 100,
    errorMessage:
      'is no slug: small letters a to z and digits in words joined by single hyphens, 100 characters at most, such as port-lisse-venue',
  },
  date: {
    type: ['string', 'integer'],
    pattern: '\\S',
    errorMessage: 'is empty',
    description:
      'A day or time span in EDTF (ISO 8601-2): 2025-08-22, 2025-08, 2025, 202X, 2025-08-18/2025-08-20, 2025-08-18/.., 2025-08~.',
  },
  slugs: { type: 'array', items: ref('slug') },
  occurrence: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      {
        type: 'string',
        pattern: '^all$',
        errorMessage: 'is no occurrence: write a number, counted from 1, or all',
      },
    ],
  },
  quotations: {
    description:
      'Words of the text, exactly; straight and curly quotation marks count as the same. Several where one stretch does not show it.',
    anyOf: [
      ref('words'),
      ref('quotation'),
      { type: 'array', minItems: 1, items: { anyOf: [ref('words'), ref('quotation')] } },
    ],
  },
  quotation: {
    ...fields('a quotation', {
      quote: { ...ref('words'), description: 'The words, exactly.' },
      section: { ...ref('words'), description: 'The heading under which they stand.' },
      occurrence: { ...ref('occurrence'), description: 'Which one, counted from 1, or all.' },
    }),
    required: ['quote'],
  },
  uncoded: {
    ...fields('an uncoded sentence', {
      ...quoting('The words of the text that are left out.'),
      reason: {
        ...ref('text'),
        description: 'Why: no holder, no stance, boilerplate; open where nobody has looked at it yet.',
        examples: ['no holder', 'no stance', 'boilerplate', 'open'],
      },
    }),
    required: ['quote', 'reason'],
  },
};

/** Descriptions of the parts of entries that @written names in `under`. */
const PARTS: Readonly<Record<string, string>> = { background: 'What is not from the text.' };

/** Fields of entries that are not stored. */
const UNSTORED: Readonly<Record<string, Properties>> = {
  Claim: { name: { ...ref('slug'), description: 'Only where another claim refers to it.' } },
  Document: {
    boilerplate: {
      type: 'array',
      items: ref('words'),
      description:
        'Lines of the text that belong to no sentence, such as running heads, each written once: "page numbers" stands for those that are one, <page> for the number in a line.',
      examples: ['A/78/PV.12', 'page numbers', 'Page <page> of 40'],
    },
  },
};

/**
 * The JSON Schema of dossiers, made from what schema.graphql says is @written. `checkShape` reads it here, editors in
 * dossier.schema.json, which `npm run dossier-schema` writes.
 */
export const dossierSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...fields('a dossier', {
    document: { ...ref('document'), description: graphModel.types.get('Document')?.written?.says ?? '' },
    coder: { ...ref('text'), description: 'The initials of who read it.' },
    ...lists(),
    uncoded: {
      description: 'Sentences that state nothing to code, each with its reason, so that none is forgotten.',
      type: 'array',
      items: ref('uncoded'),
    },
  }),
  description:
    'What one person read in one text, article.txt beside it: who holds what stance on what, and in which words.',
  required: ['document', 'coder'],
  definitions: { ...COMMON, ...entries() },
};

/** A schema with its `$ref` followed; what stands beside the `$ref` takes precedence. */
export function resolved(one: JsonSchema): JsonSchema {
  const name = one.$ref?.replace('#/definitions/', '');
  if (name === undefined) return one;
  return { ...resolved(dossierSchema.definitions?.[name] ?? {}), ...one };
}

/** Whether words of the text stand there, to be looked up in it. */
export function isQuoted({ $ref }: JsonSchema): boolean {
  return $ref === ref('words').$ref;
}

/** Whether any words may stand there: the text's or the coder's. */
export function isFree(schema: JsonSchema): boolean {
  return isQuoted(schema) || schema.$ref === ref('text').$ref;
}

function lists(): Properties {
  const byKey = new Set(declaredTypes.map(({ type }) => type));
  return Object.fromEntries(
    [...graphModel.types.values()].flatMap(({ name, written }) => {
      if (written === null || name === 'Document') return [];
      const entry = ref(name.toLowerCase());
      const list: JsonSchema = byKey.has(name)
        ? { type: 'object', propertyNames: ref('slug'), additionalProperties: entry }
        : { type: 'array', items: entry };
      return [[written.as, { description: written.says, ...list }]];
    }),
  );
}

/** A definition for each type that has written fields. */
function entries(): Properties {
  return Object.fromEntries(
    [...graphModel.types.keys()]
      .filter((type) => writtenFields(type).length > 0)
      .map((type) => [type.toLowerCase(), entryOf(type)]),
  );
}

function entryOf(type: string): JsonSchema {
  const noun = type.toLowerCase();
  const title = type === 'Document' ? noun : withArticle(noun);
  const all = writtenFields(type);
  const parts = [...new Set(all.flatMap(({ written }) => written.under ?? []))].map((part) => {
    const inside = propertiesOf(all.filter(({ written }) => written.under === part));
    return [part, { description: PARTS[part] ?? '', ...fields(`the ${part} of ${title}`, inside) }] as const;
  });
  const own = all.filter(({ written }) => written.under === null);
  return {
    ...fields(title, { ...UNSTORED[type], ...propertiesOf(own), ...Object.fromEntries(parts) }),
    required: own.filter(({ written }) => written.required).map(({ written }) => written.as),
  };
}

function propertiesOf(all: readonly WrittenField[]): Properties {
  return Object.fromEntries(
    all.flatMap((field) => {
      const { as, says } = field.written;
      if (isByWords(field)) {
        if (as !== 'quote')
          throw new Error(`schema.graphql: ${field.name} is quoted: @written(as: "quote").`);
        return Object.entries(quoting(says));
      }
      return [[as, { ...contentOf(field), description: says }]];
    }),
  );
}

/** The schema of a field's content, by its form or its type. */
function contentOf(field: WrittenField): JsonSchema {
  const formed = field.written.form === null ? undefined : formOf(field.written.form);
  if (formed) return formed;
  if (field.kind === 'edge') {
    const { many, toName } = field;
    // An earlier claim too: by a name within the dossier, or by its id.
    if (many === 'one') return ref('slug');
    if (isBySlug(field)) return ref('slugs');
    const entry = ref(toName.toLowerCase());
    return { anyOf: [entry, { type: 'array', minItems: 1, items: entry }] };
  }
  const one = scalarOf(field.name, field.typeName);
  return field.list ? { type: 'array', items: one } : one;
}

function scalarOf(name: string, typeName: string): JsonSchema {
  const values = graphModel.enums.get(typeName);
  if (values) return { enum: values };
  switch (typeName) {
    case 'EDTF':
      return ref('date');
    case 'Boolean':
      return { type: 'boolean' };
    case 'Int':
      return { type: 'integer' };
    case 'Float':
      return { type: 'number' };
    default:
      return ref(name === 'slug' ? 'slug' : 'text');
  }
}

function formOf(form: NonNullable<Written['form']>): JsonSchema {
  switch (form) {
    case 'WORDS':
      return ref('words');
    case 'HEADINGS':
      return { type: 'array', items: ref('words') };
    case 'SHA256':
      return {
        type: 'string',
        pattern: '^[0-9a-f]{64}$',
        errorMessage: 'is no SHA-256: 64 digits 0 to 9 and a to f',
      };
    case 'SLUGS':
    // Ids of stored claims look like slugs.
    case 'CLAIMS':
      return { anyOf: [ref('slug'), ref('slugs')] };
    case 'IDENTIFIERS':
      return {
        type: 'object',
        propertyNames: ref('slug'),
        additionalProperties: {
          type: ['string', 'integer'],
          pattern: '^\\S+$',
          errorMessage: 'is no identifier: it must not be empty or have spaces',
        },
      };
  }
}

/** The three fields that quote words: the words, and which are meant where they occur several times. */
function quoting(description: string): Properties {
  return {
    quote: { ...ref('quotations'), description },
    section: {
      ...ref('words'),
      description: 'The heading under which the quotation stands, where it stands under several.',
    },
    occurrence: {
      ...ref('occurrence'),
      description: 'Which one, counted from 1, or all, where the quotation occurs more than once.',
    },
  };
}

function fields(title: string, properties: Properties): JsonSchema {
  return { title, type: 'object', additionalProperties: false, properties };
}

function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}
