import type { CrossTable } from '../plan/CrossTable.ts';
import type { Model } from '../schema/Model.ts';
import { type AskedOperation, askedRoots } from './askedRoots.ts';
import { shownFields } from './shownFields.ts';
import { stanceCountsOf } from './stanceCountsOf.ts';

/**
 * Puts what is asked of `stanceCounts` in the place of what a store counted.
 *
 * @param data what a store answered, which is changed
 */
export function fillStanceCounts({ model, ...asked }: Asked, data: Record<string, unknown>): void {
  for (const { key, nodes, field } of askedRoots(asked)) {
    const table = data[key];
    if (!model.crossTabulations.has(field.name) || !isTable(table)) continue;
    const counts = stanceCountsOf(table, model.enums.get('Stance') ?? []);
    data[key] = shownFields(asked.collecting, field.type, nodes, counts);
  }
}

interface Asked extends AskedOperation {
  readonly model: Pick<Model, 'crossTabulations' | 'enums'>;
}

/** Whether a store answered with a table, as the contract with it says. */
function isTable(value: unknown): value is CrossTable {
  return typeof value === 'object' && value !== null && 'cellThings' in value;
}
