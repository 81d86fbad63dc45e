import { apiSchema } from '../../src/api/apiSchema.ts';
import type { Author } from '../../src/api/Call.ts';
import { Documents } from '../../src/api/Documents.ts';
import { createExecute } from '../../src/api/execute.ts';
import { loadDossiers } from '../../src/loadDossiers.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { idOf } from '../../src/schema/idOf.ts';
import type { Store } from '../../src/stores/Store.ts';
import type { Answer, LoadCall, MutationCall } from './Call.ts';
import { inFolder } from './inFolder.ts';
import { MUTATIONS } from './mutations.ts';
import { roleOf } from './roleOf.ts';

/** What a call came to when nothing else was going on. */
export interface Replayed {
  readonly seq: number | null;
  readonly faults: readonly unknown[];
}

export type Replay = (writer: string, call: MutationCall | LoadCall) => Promise<Replayed>;

const LIMITS = { selections: 1_000, levels: 20, rows: 10_000_000, first: 10_000 };

/** Makes calls on a store in this process, one after another: as the service does it, without a network. */
export function replayOn(store: Store): Replay {
  const schema = apiSchema(sdl);
  const execute = createExecute({
    schema,
    documents: new Documents(schema),
    planner: new Planner({
      model: graphModel,
      schema,
      limits: LIMITS,
      publicUrl: 'https://demarche.example',
    }),
    store,
    publicUrl: 'https://demarche.example',
    unexpected(error) {
      throw error;
    },
  });
  const authors = new Map<string, Author>();
  const authorNamed = async (name: string): Promise<Author> => {
    const known = authors.get(name) ?? (await author(store, name));
    authors.set(name, known);
    return known;
  };
  return async (writer, call) => {
    if (call.do === 'load') return load(store, call);
    const { text, errors } = await execute({
      query: MUTATIONS.get(call.name) ?? '',
      variables: call.given,
      signal: new AbortController().signal,
      requestId: 'replay',
      author: await authorNamed(writer),
    });
    if (text === undefined || errors !== undefined) return { seq: null, faults: errors ?? ['no answer'] };
    const answers: Record<string, Answer & Replayed & { change: { seq: number } | null }> = JSON.parse(
      String(text),
    );
    const answer = answers[call.name];
    return { seq: answer?.change?.seq ?? null, faults: answer?.faults ?? ['no answer'] };
  };
}

async function author(store: Store, name: string): Promise<Author> {
  const role = roleOf(name);
  const key = idOf('Key', name);
  const fields = { order: key, name, role, madeAt: new Date(0).toISOString(), revokedAt: null };
  await store.transaction((t) => t.put([{ type: 'Key', id: key, fields, edges: {}, words: '' }]));
  return { name, role, key };
}

async function load(store: Store, { article, dossier, report }: LoadCall): Promise<Replayed> {
  return inFolder({ article, dossier, slug: report.slug }, async (folder) => {
    const loaded = await loadDossiers(store, [folder]);
    return loaded.written
      ? { seq: loaded.report.change?.seq ?? null, faults: [] }
      : { seq: null, faults: loaded.faults };
  });
}
