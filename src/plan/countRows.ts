import { DemarcheError } from '../errors.ts';
import type { Value } from './bindValues.ts';
import type { ReadPlan, Selection } from './ReadPlan.ts';

/** The most rows that a call may give: `first` multiplied down the tree, added up over all pages; a long text weighs many. */
export function countRows(plan: ReadPlan, values: readonly Value[]): number {
  const below = (selections: readonly Selection[], times: number): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === 'typename') return sum;
      if (selection.kind === 'scalar') return sum + times * (selection.rows ?? 0);
      const rows = selection.kind === 'page' ? times * Number(values[selection.first]) : times;
      const inside = Math.max(0, ...selection.shapes.map((shape) => below(shape.selections, rows)));
      return sum + inside + (selection.kind === 'page' && selection.rows ? rows : 0);
    }, 0);
  return below(plan.roots, 1);
}

/**
 * The rows that a call may have given with this plan.
 *
 * @param before those of the plans before it in the same call
 * Throws OPERATION_TOO_LARGE where they are more than allowed.
 */
export function checkRows(
  plan: ReadPlan,
  values: readonly Value[],
  { allowed, before }: { readonly allowed: number; readonly before: number },
): number {
  const rows = before + countRows(plan, values);
  if (rows <= allowed) return rows;
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `The operation may give ${rows} rows ("first" multiplied down the tree, and 250 for each whole text); ${allowed} are allowed. Ask for smaller pages, in the inner lists first.`,
    { details: { limit: 'rows', allowed, given: rows } },
  );
}
