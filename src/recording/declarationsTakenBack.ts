import type { Command, KeepOnly } from '../commands/Command.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationId } from './recordRows.ts';
import { rowsLeftOut } from './rowsLeftOut.ts';

/** The rows of what documents declared before and now, being complete, do not. @param complete the documents, by their ids */
export async function declarationsTakenBack(
  draft: Draft,
  commands: readonly Command[],
  complete: ReadonlyMap<string, KeepOnly>,
): Promise<readonly Row[]> {
  const given = new Set(commands.filter((c) => c.do === 'declare').map(declarationId));
  return rowsLeftOut(draft, 'Declaration', complete, given);
}
