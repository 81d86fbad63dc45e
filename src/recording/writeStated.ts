import type { Command, KeepOnly } from '../commands/Command.ts';
import type { Draft } from './Draft.ts';
import { rowsLeftOut } from './rowsLeftOut.ts';
import { officeRow, tieRow } from './statedRows.ts';

/** Writes offices and ties, and removes those that a document, given whole, no longer states. @param complete the documents that the commands give whole, by their ids */
export async function writeStated(
  draft: Draft,
  commands: readonly Command[],
  complete: ReadonlyMap<string, KeepOnly>,
): Promise<void> {
  const rows = commands.flatMap((c) =>
    c.do === 'putOffice' ? [officeRow(c)] : c.do === 'putTie' ? [tieRow(c)] : [],
  );
  const given = new Set(rows.map((row) => row.id));
  for (const type of ['Office', 'Tie']) draft.remove(await rowsLeftOut(draft, type, complete, given));
  draft.put(rows);
}
