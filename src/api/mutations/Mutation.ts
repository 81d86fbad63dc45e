import type { RecordedIds } from '../../plan/bindValues.ts';
import type { Context } from '../Call.ts';
import type { InputFault } from './inputFault.ts';

/**
 * What answers one field of `Mutation`.
 *
 * @param given its arguments: graphql-js has checked them against the schema, which gives them their shape
 * Throws FORBIDDEN and UNAUTHENTICATED where the right is missing, and the store's own errors.
 */
export type Mutation<Given> = (given: Given, context: Context) => Promise<MutationAnswer>;

/** What a mutation came to. */
export interface MutationAnswer {
  /** Everything that is wrong with what was given; then nothing is written. */
  readonly faults: readonly InputFault[];
  /** What is written and is probably not meant. */
  readonly warnings: readonly InputFault[];
  /** The ids of claims, in the order in which they were given, where the answer tells them. */
  readonly ids?: readonly string[];
  /** Of these, those that were there already. */
  readonly unchanged?: readonly string[];
  /** Ids of what was written, by the fields of the answer that are read of the store: `change`, `claims`. */
  readonly recorded: RecordedIds;
}
