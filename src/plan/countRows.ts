import { DemarcheError } from '../errors.ts';
import type { Value } from './bindValues.ts';
import type { Pairing, ReadPlan, Selection } from './ReadPlan.ts';

/** The most rows that a call may give: `first` multiplied down the tree, added up over all pages; a long text weighs many. */
export function countRows(plan: ReadPlan, values: readonly Value[]): number {
  return rowsIn(plan.roots, values, 1);
}

/** @param times how many rows there may be of which these are selected */
function rowsIn(
  selections: readonly (ReadPlan['roots'][number] | Selection)[],
  values: readonly Value[],
  times: number,
): number {
  let sum = 0;
  for (const selection of selections) {
    if (selection.kind === 'typename' || selection.kind === 'address' || selection.kind === 'holds') continue;
    if (selection.kind === 'crossTabulation') {
      sum += Number(values[selection.first]) + Number(values[selection.columns]);
      continue;
    }
    if (selection.kind === 'tabulation') {
      sum += Number(values[selection.most]);
      continue;
    }
    if (selection.kind === 'pairing') {
      sum += rowsOfPairs(selection, values);
      continue;
    }
    if (selection.kind === 'itself') {
      sum += rowsIn(selection.shape.selections, values, times);
      continue;
    }
    if (selection.kind === 'scalar' || selection.kind === 'excerpt') {
      sum += times * (selection.rows ?? 0);
      continue;
    }
    const rows = selection.kind === 'page' ? times * Number(values[selection.first]) : times;
    let inside = 0;
    for (const shape of selection.shapes) inside = Math.max(inside, rowsIn(shape.selections, values, rows));
    sum += selection.kind === 'page' && selection.rows ? inside + rows : inside;
  }
  return sum;
}

/** Each of a pair may have a row for each value of one side: two. */
function rowsOfPairs({ first, ends, shared }: Pairing, values: readonly Value[]): number {
  const pairs = Number(values[first]);
  const ofEnds = rowsIn(
    ends.map(({ branch }) => branch),
    values,
    pairs,
  );
  const ofShared = shared.map((page) => {
    const times = pairs * Number(values[page.first]);
    const rows = page.rows.map(({ branch }) => branch);
    return times + rowsIn(page.on, values, times) + 2 * times * rows.length + rowsIn(rows, values, 2 * times);
  });
  return pairs + ofEnds + ofShared.reduce((sum, rows) => sum + rows, 0);
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
  const read = plan.roots.flatMap((root) =>
    root.kind === 'tabulation' ? [{ key: root.key, most: Number(values[root.most]) }] : [],
  );
  const details = { limit: 'rows', allowed, given: rows };
  // No smaller page would do: each may read as many, whatever it is cut by.
  if (read.length > 1 && before + read.reduce((sum, { most }) => sum + most, 0) > allowed)
    throw new DemarcheError(
      'OPERATION_TOO_LARGE',
      `The operation may read ${rows} rows; ${allowed} are allowed, and of these ${read.map(({ key, most }) => `"${key}" counts as ${most}`).join(', ')}, whatever is asked of it. Ask for them in several operations.`,
      { details },
    );
  throw new DemarcheError(
    'OPERATION_TOO_LARGE',
    `The operation may give ${rows} rows ("first" multiplied down the tree, and 250 for each whole text); ${allowed} are allowed. Ask for smaller pages, in the inner lists first.`,
    { details },
  );
}
