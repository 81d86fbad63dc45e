import { apiSchema } from '../../../src/api/apiSchema.ts';
import type { Author } from '../../../src/api/Call.ts';
import { Documents } from '../../../src/api/Documents.ts';
import { createExecute } from '../../../src/api/execute.ts';
import { FormerSlugs } from '../../../src/api/FormerSlugs.ts';
import { parseData } from '../../../src/api/parseData.ts';
import type { Suggesting } from '../../../src/api/Suggesting.ts';
import type { Limits } from '../../../src/plan/Limits.ts';
import { Planner } from '../../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../../src/schema/graphModel.ts';
import { idOf } from '../../../src/schema/idOf.ts';
import { STANDARD_WRITING, type WritingSettings } from '../../../src/settings.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { LIMITS } from '../../plan/planned.ts';

/** Somebody with a key of this role. */
export async function authorIn(store: Store, name: string, role: Author['role']): Promise<Author> {
  const key = idOf('Key', name);
  const fields = { order: key, name, role, madeAt: '2026-11-28T20:00:00.000Z', revokedAt: null };
  await store.transaction((t) => t.put([{ type: 'Key', id: key, fields, edges: {}, words: '' }]));
  return { name, role, key };
}

/** Runs an operation for somebody, and gives the whole answer. @param reads told of each statement @param set what the service is set to */
export function executing(
  store: Store,
  reads: () => void = () => undefined,
  {
    limits = LIMITS,
    writing = STANDARD_WRITING,
    suggesting,
  }: { limits?: Limits; writing?: WritingSettings; suggesting?: Suggesting } = {},
) {
  const schema = apiSchema(sdl);
  const execute = createExecute({
    schema,
    documents: new Documents(schema),
    planner: new Planner({ model: graphModel, schema, limits, publicUrl: 'https://demarche.example' }),
    store,
    publicUrl: 'https://demarche.example',
    formerSlugs: new FormerSlugs(store),
    writing,
    suggesting,
    unexpected(error) {
      throw error;
    },
    metrics: { read: reads },
  });
  return async (query: string, variables: Record<string, unknown>, author: Author | null) => {
    const signal = new AbortController().signal;
    const { text, errors } = await execute({ query, variables, signal, requestId: 'test', author });
    const data: unknown = text === undefined ? undefined : parseData(text);
    return { ...(data !== undefined && { data }), ...(errors && { errors: errors.map((e) => e.toJSON()) }) };
  };
}
