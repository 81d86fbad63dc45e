import type { Command, KeepOnly } from '../commands/Command.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationId } from './declarationRow.ts';
import { rowsLeftOut } from './rowsLeftOut.ts';

/** The stored declarations that the commands do not repeat. @param complete the documents that the commands give whole, by their ids */
export async function declarationsTakenBack(
  draft: Draft,
  commands: readonly Command[],
  complete: ReadonlyMap<string, KeepOnly>,
): Promise<readonly Row[]> {
  const given = new Set(commands.filter((c) => c.do === 'declare').map(declarationId));
  return rowsLeftOut(draft, 'Declaration', complete, given);
}
