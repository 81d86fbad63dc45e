import { endsFirst } from '../schema/endsFirst.ts';
import { graphModel } from '../schema/graphModel.ts';

/** Who may write here, and what was asked here before: they belong to an installation, and not to its graph. */
export const TYPES_OF_INSTALLATION: readonly string[] = ['Key', 'IdempotencyKey'];

/** How far back a store knows its graph: another that holds the same graph may know more of it. */
export const TYPES_OF_STORE: readonly string[] = ['History'];

/** The stored types that make up the graph, each after those that its rows lead to. */
export const TYPES_OF_GRAPH: readonly string[] = endsFirst(graphModel)
  .flatMap((table) => [...graphModel.types.values()].filter((type) => type.table === table))
  .map(({ name }) => name)
  .filter((name) => ![...TYPES_OF_INSTALLATION, ...TYPES_OF_STORE].includes(name));
