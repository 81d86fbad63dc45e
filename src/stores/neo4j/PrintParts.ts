import type { Branch } from '../../plan/ReadPlan.ts';

/** What prints the parts of a pair, beside what it is a pair of. */
export interface PrintParts {
  /** Prints what is asked of a row that a variable is bound to: what has to stand before its cells, and these. */
  cells(branch: Branch, row: string): { readonly lines: readonly string[]; readonly value: string };
  /** Whether everything is read as of a moment. */
  readonly isThen: boolean;
  /** A new variable. */
  next(letter: string): string;
}
