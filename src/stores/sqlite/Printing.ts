import type { Param } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import type { Parameters } from './Parameters.ts';

/** What conditions and rows are printed by. */
export interface Printing {
  readonly model: Model;
  readonly parameters: Parameters;
  /** The value of the moment as of which everything is read; null where it is read as it is now. */
  readonly known: Param | null;
}
