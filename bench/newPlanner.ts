import { buildSchema } from 'graphql';
import { Planner } from '../src/plan/Planner.ts';
import { graphModel, sdl } from '../src/schema/graphModel.ts';
import { publicSdl } from '../src/schema/publicSdl.ts';

const schema = buildSchema(publicSdl(sdl));
const LIMITS = { selections: 60, levels: 10, rows: 200_000, first: 200 };

/** A planner that knows no operation yet, with the limits that the service has where nothing else is set. */
export function newPlanner(): Planner {
  return new Planner({ model: graphModel, schema, limits: LIMITS, publicUrl: 'http://localhost:4000' });
}
