import type { Words } from '../words/Words.ts';
import type { StripColumn } from './stripColumns.ts';
import type { Strip } from './stripsOf.ts';

/** What the columns of a strip are called: of statements people say that they are so, or deny it. */
export function columnNames(
  kind: Strip['kind'],
  { strips: { columns, onStatement } }: Words,
): Readonly<Record<StripColumn, string>> {
  return kind === 'statements' ? onStatement : columns;
}
