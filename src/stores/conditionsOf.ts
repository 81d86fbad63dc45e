import type { Condition } from '../plan/ReadPlan.ts';
import type { StoredType } from '../schema/Model.ts';

/** The conditions that rows of one type have to meet, those for other types left out. */
export function conditionsOf(type: StoredType, conditions: readonly Condition[]): readonly Condition[] {
  return conditions.flatMap((c) =>
    c.kind !== 'ofType' ? [c] : c.type === type.name ? conditionsOf(type, [c.condition]) : [],
  );
}
