import type { GraphQLFieldResolver } from 'graphql';
import { DemarcheError } from '../errors.ts';
import { deadlineExceeded } from '../stores/deadlineExceeded.ts';
import { gate, type Suggestion } from '../suggest/gate.ts';
import { matchActors } from '../suggest/matchActors.ts';
import type { ModelCost } from '../suggest/modelSuggester.ts';
import { refusedFor } from '../suggest/refusedFor.ts';
import { rulesNote } from '../suggest/rulesNote.ts';
import { type SuggestableText, type SuggestedClaim, suggestableText } from '../suggest/Suggester.ts';
import type { Author, Context } from './Call.ts';
import { MOST_ACTORS, readSuggestable } from './readSuggestable.ts';
import { requireRole } from './requireRole.ts';
import type { Suggesting } from './Suggesting.ts';

/** The arguments of `Query.suggestions`, as the schema has them. */
interface Given {
  readonly document: string;
  readonly by: 'RULES' | 'MODEL';
}

/** `Query.suggestions`: claims that a text may make, each of whose words stand there. */
export const suggestionsField: GraphQLFieldResolver<unknown, Context, Given> = async (
  _root,
  { document, by },
  context,
  { schema },
) => {
  const author = requireRole(context, 'SUGGEST');
  context.answeredPersonally?.();
  const { store, call, suggesting } = context;
  if (!suggesting || (by === 'MODEL' && suggesting.model === null)) throw noModel();
  const { document: found, actors } = await readSuggestable(store, schema, document, call.signal);
  if (found === null) throw noDocument(document);
  const headings = found.sections.map(({ heading }) => heading);
  const text = suggestableText({ ...found, headings, actors: actors.nodes });
  const told = await suggestedBy(by, suggesting, author, text, call.signal);
  const { suggestions, counts } = gate(text, told.claims);
  const names = new Map(text.actors.map(({ slug, name }) => [slug, name]));
  const holdersOf = ({ holder, holderText, antecedent }: Suggestion) => {
    const words = antecedent ?? holderText;
    const others = words === null ? [] : matchActors(words.exact, text.actors);
    const all = holder === null ? others : [holder, ...others.filter(({ slug }) => slug !== holder.slug)];
    return all.map(({ slug, reason }) => ({ slug, reason, name: names.get(slug) ?? slug }));
  };
  return {
    ...told.shown,
    nodes: suggestions.map((suggestion) => ({ ...suggestion, holders: holdersOf(suggestion) })),
    refused: refusedFor(told.refused, counts),
    remarks: [...told.remarks, ...(text.actors.length === MOST_ACTORS ? [TOO_MANY] : [])],
  };
};

const TOO_MANY = `There are more actors than are looked for in a text: the first ${MOST_ACTORS} by slug were.`;

interface Told {
  readonly claims: readonly SuggestedClaim[];
  /** What did not even come to the gate. */
  readonly refused: ReadonlyMap<string, number>;
  readonly remarks: readonly string[];
  readonly shown: {
    readonly suggester: string;
    readonly model: string | null;
    readonly promptHash: string | null;
    readonly cost: object | null;
  };
}

async function suggestedBy(
  by: Given['by'],
  suggesting: Suggesting,
  { key }: Author,
  text: SuggestableText,
  signal: AbortSignal,
): Promise<Told> {
  if (by === 'MODEL' && suggesting.model !== null) {
    const reading = suggesting.model.read(`key ${key}`, text, signal);
    const { claims, refused, remarks, cost } = await reading.catch((error: unknown) => {
      throw signal.aborted ? deadlineExceeded(error) : error;
    });
    const { name, model, promptHash } = suggesting.model.suggester;
    return { claims, refused, remarks, shown: { suggester: name, model, promptHash, cost: costShown(cost) } };
  }
  const claims = await suggesting.rules.read(text, signal);
  const shown = { suggester: 'rules', model: null, promptHash: null, cost: null };
  const note = rulesNote(text.language);
  return { claims, refused: new Map(), remarks: note === null ? [] : [note], shown };
}

function costShown({ money, ...counts }: ModelCost): object {
  return { ...counts, amount: money?.amount ?? null, currency: money?.currency ?? null };
}

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
