import type { GivenWhole, Whole } from '../commands/givenWhole.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/** A stored row, and the whole that is given without it. */
export interface RowLeftOut {
  readonly row: Row;
  readonly whole: Whole;
}

/**
 * The stored rows of a type that are a part of what the commands give whole, and that are not among what the commands
 * give.
 *
 * @param coderOf who coded a row
 * @param given ids of the rows that the commands give
 */
export async function rowsLeftOut(
  draft: Draft,
  type: string,
  whole: GivenWhole,
  { coderOf, given }: { readonly coderOf: (row: Row) => string; readonly given: ReadonlySet<string> },
): Promise<readonly RowLeftOut[]> {
  const stored = await draft.find(type, 'document', whole.documents);
  return stored.flatMap((row) => {
    const of = given.has(row.id) ? undefined : whole.of(String(row.edges.document), coderOf(row));
    return of ? [{ row, whole: of }] : [];
  });
}
