import type { FixedCondition } from '../Model.ts';

/** A condition that the schema itself sets: `{ former: false }`. */
export function readFixed(value: unknown): readonly FixedCondition[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([field, v]) => ({ field, values: Array.isArray(v) ? v : [v] }));
}
