import type { Branch } from '../../plan/ReadPlan.ts';
import type { ParentRow } from './ParentRow.ts';
import type { TypeGroup } from './PlanPrinting.ts';

/** What prints a branch of a row, and a row itself. */
export interface PrintParts {
  branch(branch: Branch, above: ParentRow): string;
  row(group: TypeGroup, row: ParentRow): string;
}
