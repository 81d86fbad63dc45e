import { rowsIn } from './rowsIn.ts';

/** The words of passages that a store read. */
export function exactOf(evidence: unknown): readonly string[] {
  return rowsIn(evidence).map(({ exact }) => String(exact));
}
