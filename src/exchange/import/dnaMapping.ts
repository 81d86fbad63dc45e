import { type Entry, entryIn, isEntry, textIn } from '../../dossier/Entry.ts';
import type { JsonSchema } from '../../dossier/JsonSchema.ts';
import { graphModel } from '../../schema/graphModel.ts';
import { readMapping } from './readMapping.ts';

/** What the parts of a DNA file mean. */
export interface DnaMapping {
  /** The label of the statement type that holds stances. */
  readonly statements: string;
  /** Labels of its variables. */
  readonly holder: string;
  /** Null where nobody speaks for the holder, as where persons are the holders. */
  readonly via: string | null;
  readonly target: string;
  readonly agreement: string;
  readonly stance: string;
  readonly targets: 'Proposal' | 'Assertion';
  /** Labels of attributes of holders and persons. */
  readonly aliases: string;
  readonly description: string;
  /** The attribute by which holders and persons are of a kind, and the `ActorKind` of each of its values. */
  readonly kind: { readonly attribute: string; readonly values: ReadonlyMap<string, string> };
  /** Labels that the mapping file itself names, and a DNA file therefore has to have. */
  readonly named: { readonly variables: readonly string[]; readonly attributes: readonly string[] };
}

const KINDS = graphModel.enums.get('ActorKind') ?? [];

const label = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '\\S',
  errorMessage: 'is empty',
  description,
});

/** The JSON Schema of mapping files for DNA, which editors read in docs/mappings/dna.schema.json. */
export const dnaMappingSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'the mapping',
  type: 'object',
  additionalProperties: false,
  properties: {
    statements: label('The statement type that holds stances: DNA Statement where left out.'),
    holder: label('The variable that says who holds it: organization where left out.'),
    via: label(
      'The variable that says who speaks for the holder: person where left out, unless that is the holder.',
    ),
    target: label('The variable that says what it is about: concept where left out.'),
    agreement: label('The variable that is 1 for and 0 against: agreement where left out.'),
    stance: label('The variable that names a Stance of ours in place of agreement: stance where left out.'),
    targets: {
      type: 'string',
      enum: ['PROPOSALS', 'ASSERTIONS'],
      description:
        'Whether concepts are things to be done or things held to be true: PROPOSALS where left out.',
    },
    aliases: label('The attribute with other names, separated by semicolons: Alias where left out.'),
    description: label('The attribute that tells one from others: Notes where left out.'),
    kind: {
      title: 'kind',
      type: 'object',
      additionalProperties: false,
      required: ['attribute', 'values'],
      description: 'What kind of actor somebody is, by one of the attributes.',
      properties: {
        attribute: label('The attribute: Type.'),
        values: {
          title: 'values',
          type: 'object',
          description: 'An ActorKind for each value of the attribute.',
          additionalProperties: { type: 'string', enum: KINDS },
        },
      },
    },
  },
};

/**
 * What the parts of a DNA file mean: as DNA itself names them, and as a mapping file says otherwise.
 *
 * Throws BAD_ARGUMENT with every fault of the mapping file.
 */
export async function readDnaMapping(file: string | null): Promise<DnaMapping> {
  const entry: Entry = file === null ? {} : (await readMapping(file, dnaMappingSchema)).entry;
  const kind = entryIn(entry, 'kind');
  const { values } = kind;
  const holder = textIn(entry, 'holder') ?? 'organization';
  const via = textIn(entry, 'via') ?? 'person';
  const named = (part: Entry, fields: readonly string[]) =>
    fields.flatMap((field) => textIn(part, field) ?? []);
  return {
    statements: textIn(entry, 'statements') ?? 'DNA Statement',
    holder,
    via: via === holder ? null : via,
    target: textIn(entry, 'target') ?? 'concept',
    agreement: textIn(entry, 'agreement') ?? 'agreement',
    stance: textIn(entry, 'stance') ?? 'stance',
    targets: textIn(entry, 'targets') === 'ASSERTIONS' ? 'Assertion' : 'Proposal',
    aliases: textIn(entry, 'aliases') ?? 'Alias',
    description: textIn(entry, 'description') ?? 'Notes',
    kind: {
      attribute: textIn(kind, 'attribute') ?? 'Type',
      values: new Map([
        // As `exportDna` writes them.
        ...KINDS.map((one) => [one, one] as const),
        ...Object.entries(isEntry(values) ? values : {}).map(([value, one]) => [value, String(one)] as const),
      ]),
    },
    named: {
      variables: named(entry, ['holder', 'via', 'target', 'agreement', 'stance']),
      attributes: [...named(entry, ['aliases', 'description']), ...named(kind, ['attribute'])],
    },
  };
}
