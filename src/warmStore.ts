import { buildSchema, parse } from 'graphql';
import { examples } from './api/examples.ts';
import type { Limits } from './plan/Limits.ts';
import { Planner } from './plan/Planner.ts';
import { graphModel, sdl } from './schema/graphModel.ts';
import { publicSdl } from './schema/publicSdl.ts';
import type { Store } from './stores/Store.ts';

const DEADLINE = 20_000;

/**
 * Asks every published operation once, so that the first person who does finds it planned: a database takes up to
 * a second to plan one anew. A help and no need, so that what goes wrong, or takes too long, is left.
 *
 * Gives how many were answered.
 *
 * @param deadline milliseconds for all operations together
 */
export async function warmStore(
  store: Pick<Store, 'read'>,
  limits: Limits,
  deadline: number = DEADLINE,
): Promise<number> {
  const schema = buildSchema(publicSdl(sdl));
  const planner = new Planner({ model: graphModel, schema, limits, publicUrl: '' });
  const signal = AbortSignal.timeout(deadline);
  let answered = 0;
  for (const { query, variables } of examples()) {
    if (signal.aborted) break;
    try {
      const { plan, values } = planner.plan(parse(query), null, variables, { isDated: true });
      await store.read(plan, values, signal);
      answered += 1;
    } catch {
      // Whoever asks it will be told.
    }
  }
  return answered;
}
