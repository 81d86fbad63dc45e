import { type GraphQLSchema, parse } from 'graphql';
import { Planner } from '../plan/Planner.ts';
import { graphModel } from '../schema/graphModel.ts';
import type { Store } from '../stores/Store.ts';
import type { KnownActor } from '../suggest/Suggester.ts';
import { parseData } from './parseData.ts';

/** Actors whose names are looked for in a text. */
export const MOST_ACTORS = 20_000;

const QUERY = parse(`query ($slug: String!, $most: Int!) {
  document(slug: $slug) { slug text language sections { heading } }
  actors(first: $most) { nodes { slug name aliases kind } }
}`);

/** A stored text, and all who may be named in it. */
export interface Suggestable {
  /** Null where there is none of this slug. */
  readonly document: {
    readonly slug: string;
    readonly text: string;
    readonly language: string | null;
    readonly sections: readonly { readonly heading: string }[];
  } | null;
  readonly actors: { readonly nodes: readonly KnownActor[] };
}

/** Limits hold for what clients ask; this is asked by the service. */
const LIMITS = { selections: 60, levels: 10, rows: 1_000_000, first: MOST_ACTORS };

const planners = new WeakMap<GraphQLSchema, Planner>();

/** Reads a text and the names of actors, by one statement. Throws what the store throws. */
export async function readSuggestable(
  store: Pick<Store, 'read'>,
  schema: GraphQLSchema,
  slug: string,
  signal?: AbortSignal,
): Promise<Suggestable> {
  const planner =
    planners.get(schema) ?? new Planner({ model: graphModel, schema, limits: LIMITS, publicUrl: '' });
  planners.set(schema, planner);
  const { plan, values } = planner.plan(QUERY, null, { slug, most: MOST_ACTORS });
  // The schema gives the answer its shape.
  return parseData(await store.read(plan, values, signal)) as unknown as Suggestable;
}
