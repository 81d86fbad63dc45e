import { apiSchema } from '../api/apiSchema.ts';
import type { Execute } from '../api/Call.ts';
import { Documents } from '../api/Documents.ts';
import { createExecute } from '../api/execute.ts';
import { FormerSlugs } from '../api/FormerSlugs.ts';
import { Planner } from '../plan/Planner.ts';
import { graphModel, sdl } from '../schema/graphModel.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';

/** Asks a store as the service does, for commands that answer what the service would. What nobody foresaw is thrown. */
export function executeOn(
  store: Store,
  { limits, publicUrl }: Pick<Settings, 'limits' | 'publicUrl'>,
): Execute {
  const schema = apiSchema(sdl);
  return createExecute({
    schema,
    documents: new Documents(schema),
    planner: new Planner({ model: graphModel, schema, limits, publicUrl }),
    store,
    publicUrl,
    formerSlugs: new FormerSlugs(store),
    unexpected(error) {
      throw error;
    },
  });
}
