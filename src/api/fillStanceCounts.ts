import type { OperationDefinitionNode } from 'graphql';
import { type Collecting, collectFields, nameOf } from '../plan/collectFields.ts';
import type { CrossTable } from '../plan/ReadPlan.ts';
import type { Model } from '../schema/Model.ts';
import { shownFields } from './shownFields.ts';
import { stanceCountsOf } from './stanceCountsOf.ts';

/**
 * Puts what is asked of `stanceCounts` in the place of what a store counted.
 *
 * @param data what a store answered, which is changed
 */
export function fillStanceCounts(
  { collecting, operation, model }: Asked,
  data: Record<string, unknown>,
): void {
  const query = collecting.schema.getQueryType();
  if (!query) return;
  for (const [key, nodes] of collectFields(collecting, query, [operation.selectionSet])) {
    const field = query.getFields()[nameOf(nodes)];
    const table = data[key];
    if (!field || !model.crossTabulations.has(field.name) || !isTable(table)) continue;
    const counts = stanceCountsOf(table, model.enums.get('Stance') ?? []);
    data[key] = shownFields(collecting, field.type, nodes, counts);
  }
}

interface Asked {
  readonly collecting: Collecting;
  readonly operation: OperationDefinitionNode;
  readonly model: Pick<Model, 'crossTabulations' | 'enums'>;
}

/** Whether a store answered with a table, as the contract with it says. */
function isTable(value: unknown): value is CrossTable {
  return typeof value === 'object' && value !== null && 'cellThings' in value;
}
