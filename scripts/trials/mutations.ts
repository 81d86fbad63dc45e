import { Kind, parse } from 'graphql';
import { sdl } from '../../src/schema/graphModel.ts';

/** What is asked of each mutation beside its faults and its change. */
const SHOWN: Readonly<Record<string, string>> = {
  addDocument: 'document { slug }',
  recordClaims: 'claims { id holder { slug } }',
  decide: 'claims { id status }',
  declare: 'records { __typename }',
  merge: 'merge { id }',
  undoMerge: 'merge { id }',
  reviseDocument: 'document { slug } claims { id holder { slug } }',
  eraseDocument: '',
  loadDossiers: 'documents { slug claims(first: 20) { nodes { id holder { slug } } } }',
};

/** The operation for each mutation of the schema, with variables of the names of its arguments. */
export const MUTATIONS: ReadonlyMap<string, string> = new Map(
  mutationFields().map(({ name, args }) => {
    const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
    const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const asked = `faults { rule path message } change { seq by } ${SHOWN[name] ?? ''}`;
    return [name, `mutation (${variables}) { ${name}(${given}) { ${asked} } }`];
  }),
);

function mutationFields() {
  const { definitions, loc } = parse(sdl);
  const type = definitions.find((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION && d.name.value === 'Mutation');
  if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  const textOf = (at: { start: number; end: number } | undefined) =>
    loc?.source.body.slice(at?.start, at?.end) ?? '';
  return (type.fields ?? []).map((field) => ({
    name: field.name.value,
    args: (field.arguments ?? []).map((arg) => ({ name: arg.name.value, type: textOf(arg.type.loc) })),
  }));
}
