import { entryIn, textIn } from '../../dossier/Entry.ts';
import type { JsonSchema } from '../../dossier/JsonSchema.ts';
import { graphModel } from '../../schema/graphModel.ts';
import { readMapping } from './readMapping.ts';

/** What the layers and features of a WebAnno file mean. */
export interface WebannoMapping {
  /** The layer of statements: of spans, or of relations from a holder to a target. With or without what precedes its last dot. */
  readonly layer: string;
  /** Features of the layer; null where the words at the ends of a relation say it. */
  readonly holder: string | null;
  readonly target: string | null;
  readonly stance: string;
  /** A `Stance` for each value of that feature. */
  readonly stances: ReadonlyMap<string, string>;
  readonly type: 'Proposal' | 'Assertion';
  /** The `ActorKind` of holders. */
  readonly kind: string;
}

const name = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '\\S',
  errorMessage: 'is empty',
  description,
});

/** The JSON Schema of mapping files for WebAnno, which editors read in docs/mappings/webanno.schema.json. */
export const webannoMappingSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'the mapping',
  type: 'object',
  additionalProperties: false,
  required: ['layer', 'stance'],
  properties: {
    layer: name('The layer of statements: of spans, or of relations from a holder to a target.'),
    holder: name(
      'Its feature with the name of the holder. The words that a relation comes from, where left out.',
    ),
    target: name('Its feature with what it is about. The words that a relation leads to, where left out.'),
    stance: {
      title: 'stance',
      type: 'object',
      additionalProperties: false,
      required: ['feature', 'values'],
      description:
        'A stance for each value of a feature of the layer. Where it has no value, the claim is a draft.',
      properties: {
        feature: name('The feature.'),
        values: {
          title: 'values',
          type: 'object',
          description: 'A Stance for each of its values.',
          additionalProperties: { title: 'stance', enum: graphModel.enums.get('Stance') ?? [] },
        },
      },
    },
    type: { enum: ['Proposal', 'Assertion'], description: 'What targets are: Proposal where left out.' },
    kind: {
      title: 'kind of actor',
      enum: graphModel.enums.get('ActorKind') ?? [],
      description: 'What holders are: ORGANIZATION where left out.',
    },
  },
};

/**
 * Reads the mapping of a WebAnno file.
 *
 * Throws BAD_ARGUMENT with every fault of the mapping file.
 */
export async function readWebannoMapping(file: string): Promise<WebannoMapping> {
  const { entry } = await readMapping(file, webannoMappingSchema);
  const stance = entryIn(entry, 'stance');
  const values = Object.entries(entryIn(stance, 'values')).map(
    ([value, one]) => [value, String(one)] as const,
  );
  return {
    layer: textIn(entry, 'layer') ?? '',
    holder: textIn(entry, 'holder'),
    target: textIn(entry, 'target'),
    stance: textIn(stance, 'feature') ?? '',
    stances: new Map(values),
    type: textIn(entry, 'type') === 'Assertion' ? 'Assertion' : 'Proposal',
    kind: textIn(entry, 'kind') ?? 'ORGANIZATION',
  };
}
