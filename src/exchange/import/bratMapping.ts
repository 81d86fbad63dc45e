import { type Entry, entryIn, isList, textIn } from '../../dossier/Entry.ts';
import type { JsonSchema } from '../../dossier/JsonSchema.ts';
import { graphModel } from '../../schema/graphModel.ts';
import { UNNAMED } from './isNamed.ts';
import { readMapping } from './readMapping.ts';

/** What the types and roles of a brat corpus mean. */
export interface BratMapping {
  /** Names of types of entities and of roles in events: who said it, what was said, the words that say that it was said. */
  readonly source: ReadonlySet<string>;
  readonly content: ReadonlySet<string>;
  readonly cue: ReadonlySet<string>;
  /** The events and relations that link them; null where all do. */
  readonly links: ReadonlySet<string> | null;
  /** What a source is where `kinds` does not say. */
  readonly kind: string;
  /** An `ActorKind` for types of entities. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Words that name nobody, in small letters. */
  readonly unnamed: ReadonlySet<string>;
}

const NAME: JsonSchema = { type: 'string', pattern: '\\S', errorMessage: 'is empty' };
const KIND: JsonSchema = { title: 'kind of actor', enum: graphModel.enums.get('ActorKind') ?? [] };

const names = (description: string): JsonSchema => ({ type: 'array', items: NAME, minItems: 1, description });

/** The JSON Schema of mapping files for brat, which editors read in docs/mappings/brat.schema.json. */
export const bratMappingSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'the mapping',
  type: 'object',
  additionalProperties: false,
  properties: {
    source: names('Types or roles of those who said something: [Source] where left out.'),
    content: names('Types or roles of what was said: [Content] where left out.'),
    cue: names('Types or roles of the words that say that it was said: [Cue] where left out.'),
    links: names('The events and relations that link them: all where left out.'),
    kind: {
      ...KIND,
      description: 'What sources are where `kinds` does not say: ORGANIZATION where left out.',
    },
    kinds: {
      title: 'kinds',
      type: 'object',
      additionalProperties: KIND,
      description: 'An ActorKind for types of entities, where these are in the role of a source.',
    },
    unnamed: names(`Words that name nobody: [${UNNAMED.join(', ')}] where left out.`),
  },
};

/**
 * What the types of a brat corpus mean: as attribution corpora name them, and as a mapping file says otherwise.
 *
 * Throws BAD_ARGUMENT with every fault of the mapping file.
 */
export async function readBratMapping(file: string | null): Promise<BratMapping> {
  const entry: Entry = file === null ? {} : (await readMapping(file, bratMappingSchema)).entry;
  const kinds = Object.entries(entryIn(entry, 'kinds')).map(([type, kind]) => [type, String(kind)] as const);
  return {
    source: namesIn(entry, 'source') ?? new Set(['Source']),
    content: namesIn(entry, 'content') ?? new Set(['Content']),
    cue: namesIn(entry, 'cue') ?? new Set(['Cue']),
    links: namesIn(entry, 'links'),
    kind: textIn(entry, 'kind') ?? 'ORGANIZATION',
    kinds: new Map(kinds),
    unnamed: new Set([...(namesIn(entry, 'unnamed') ?? UNNAMED)].map((word) => word.toLowerCase())),
  };
}

function namesIn(entry: Entry, field: string): ReadonlySet<string> | null {
  const content = entry[field];
  return isList(content) ? new Set(content.map(String)) : null;
}
