import type { GraphQLSchema } from 'graphql';
import type { Settings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';
import type { Execute } from './Call.ts';
import type { Metrics } from './Metrics.ts';

/** What routes are made of. */
export interface Service {
  readonly settings: Settings;
  readonly schema: GraphQLSchema;
  readonly store: Store;
  /** Runs a document, which a route parses once, as GraphQL would. */
  readonly execute: Execute;
  readonly metrics: Metrics;
  /** Aborted when the service was told to end. */
  readonly ending: AbortSignal;
}
