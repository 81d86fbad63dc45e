import type { GraphQLFieldResolver } from 'graphql';
import { DemarcheError } from '../errors.ts';
import type { Context } from './Call.ts';
import { readSuggestable } from './readSuggestable.ts';
import { requireRole } from './requireRole.ts';

/** The arguments of `Query.suggestions`, as the schema has them. */
interface Given {
  readonly document: string;
  readonly by: 'RULES' | 'MODEL';
}

/** `Query.suggestions`: claims that a text may make, each of whose words stand there. */
export const suggestionsField: GraphQLFieldResolver<unknown, Context, Given> = async (
  _root,
  { document: slug, by },
  context,
  { schema },
) => {
  const { key } = requireRole(context, 'SUGGEST');
  context.answeredPersonally?.();
  const { store, call, suggesting } = context;
  const model = by === 'MODEL' ? (suggesting?.model ?? null) : null;
  if (!suggesting || (by === 'MODEL' && model === null)) throw noModel();
  // What checks is loaded where somebody asks.
  const { suggestionsOf } = await import('./suggestionsOf.ts');
  const { thread } = suggesting;
  const { signal } = call;
  // What is read of a text is large: it is read when it is its turn.
  const found = await thread.run(async (find) => {
    const { document, actors } = await readSuggestable(store, schema, slug, signal);
    if (document === null) throw noDocument(slug);
    return find(document, actors.nodes, model === null);
  }, signal);
  return suggestionsOf(found, { model: model && (await model.jobs()), caller: `key ${key}`, signal });
};

function noModel(): DemarcheError {
  return new DemarcheError(
    'BAD_ARGUMENT',
    'No model is set to be asked here: set SUGGEST_URL and SUGGEST_MODEL, or ask by: RULES.',
    { details: { argument: 'by', field: 'suggestions', given: 'MODEL', allowed: 'RULES' } },
  );
}

function noDocument(slug: string): DemarcheError {
  return new DemarcheError(
    'BAD_ARGUMENT',
    `There is no document ${JSON.stringify(slug)}. Add it with addDocument, or correct the slug.`,
    { details: { argument: 'document', field: 'suggestions', given: slug } },
  );
}
