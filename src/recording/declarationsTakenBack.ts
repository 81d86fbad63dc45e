import type { Command } from '../commands/Command.ts';
import { documentDeclaration } from '../commands/documentDeclaration.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationId, readDeclaration } from './declarationRow.ts';
import { rowsLeftOut } from './rowsLeftOut.ts';
import { takenBackBy } from './takenBackBy.ts';

/** The stored declarations that the commands do not repeat, of records and of documents, and those that they take back. @param whole what the commands give whole */
export async function declarationsTakenBack(
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
): Promise<readonly Row[]> {
  const given = new Set(
    commands.flatMap((c) =>
      c.do === 'declare'
        ? [declarationId(c)]
        : c.do === 'putDocument'
          ? [declarationId(documentDeclaration(c))]
          : [],
    ),
  );
  const coderOf = (row: Row) => readDeclaration(row).coder;
  const left = (await rowsLeftOut(draft, 'Declaration', whole, { coderOf, given })).map(({ row }) => row);
  return [...left, ...(await draft.get('Declaration', takenBackBy(commands)))];
}
