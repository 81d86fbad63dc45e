import type { Branch, Param } from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';

/** Which rows, and how many of them. */
export interface Sought {
  readonly model: Model;
  readonly branch: Branch;
  readonly types: readonly StoredType[];
  /** The variable of the row above, where there is one. */
  readonly above: string | null;
  /** The variable that they are bound to. */
  readonly row: string;
  readonly ordered: boolean;
  /** An expression, or null for all. */
  readonly limit: string | null;
  /** Only rows behind this order key. */
  readonly after: Param | null;
  /** Whether they are read as of a moment. */
  readonly isThen: boolean;
}
