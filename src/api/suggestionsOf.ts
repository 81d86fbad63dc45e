import { deadlineExceeded } from '../stores/deadlineExceeded.ts';
import { gate, type Suggestion } from '../suggest/gate.ts';
import type { ModelJobs } from '../suggest/ModelJobs.ts';
import { matchActors } from '../suggest/matchActors.ts';
import type { ModelCost } from '../suggest/modelSuggester.ts';
import { refusedFor } from '../suggest/refusedFor.ts';
import { rulesNote } from '../suggest/rulesNote.ts';
import { type SuggestableText, type SuggestedClaim, suggestableText } from '../suggest/Suggester.ts';
import { MOST_ACTORS } from './readSuggestable.ts';
import type { Found } from './SuggestThread.ts';

/** Who asks for suggestions, and by what. */
export interface Asking {
  /** Null by rules. */
  readonly model: ModelJobs | null;
  /** The key. */
  readonly caller: string;
  readonly signal: AbortSignal;
}

/**
 * What is suggested of a text, as the schema's `Suggestions`: what its words bear out, and how much else was refused.
 *
 * Throws BUSY, DEADLINE_EXCEEDED and SUGGESTER_UNAVAILABLE.
 */
export async function suggestionsOf(found: Found, asking: Asking): Promise<object> {
  const text = suggestableText({ ...found.given, actors: found.named });
  const told =
    asking.model === null ? byRules(text, found.claims) : await byModel(asking.model, text, asking);
  const { suggestions, counts } = gate(text, told.claims);
  const names = new Map(text.actors.map(({ slug, name }) => [slug, name]));
  const holdersOf = ({ holder, holderText, antecedent }: Suggestion) => {
    const whose = antecedent ?? holderText;
    const others = whose === null ? [] : matchActors(whose.exact, text.actors);
    const all = holder === null ? others : [holder, ...others.filter(({ slug }) => slug !== holder.slug)];
    return all.map(({ slug, reason }) => ({ slug, reason, name: names.get(slug) ?? slug }));
  };
  return {
    ...told.shown,
    nodes: suggestions.map((suggestion) => ({ ...suggestion, holders: holdersOf(suggestion) })),
    refused: refusedFor(told.refused, counts),
    remarks: [...told.remarks, ...(found.sought === MOST_ACTORS ? [TOO_MANY] : [])],
  };
}

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

function byRules({ language }: SuggestableText, claims: readonly SuggestedClaim[]): Told {
  const note = rulesNote(language);
  const shown = { suggester: 'rules', model: null, promptHash: null, cost: null };
  return { claims, refused: new Map(), remarks: note === null ? [] : [note], shown };
}

async function byModel(jobs: ModelJobs, text: SuggestableText, { caller, signal }: Asking): Promise<Told> {
  const { claims, refused, remarks, cost } = await jobs.read(caller, text, signal).catch((error: unknown) => {
    throw signal.aborted ? deadlineExceeded(error) : error;
  });
  const { name, model, promptHash } = jobs.suggester;
  return { claims, refused, remarks, shown: { suggester: name, model, promptHash, cost: costShown(cost) } };
}

function costShown({ money, ...counts }: ModelCost): object {
  return { ...counts, amount: money?.amount ?? null, currency: money?.currency ?? null };
}
