import type { Command } from '../commands/Command.ts';
import { documentDeclaration } from '../commands/documentDeclaration.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationId, readDeclaration } from './declarationRow.ts';
import { rowsLeftOut } from './rowsLeftOut.ts';
import { takenBackBy } from './takenBackBy.ts';

/**
 * The stored declarations that the commands do not repeat, of records and of documents, those that they take back, and those
 * that a coder made of a record under an earlier slug, in the same document.
 *
 * @param whole what the commands give whole
 */
export async function declarationsTakenBack(
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
): Promise<readonly Row[]> {
  const declared = commands.filter((c) => c.do === 'declare');
  const given = new Set([
    ...declared.map(declarationId),
    ...commands.flatMap((c) => (c.do === 'putDocument' ? [declarationId(documentDeclaration(c))] : [])),
  ]);
  const former = declared.flatMap((c) =>
    [c.fields.formerSlugs ?? []].flat().map((slug) => declarationId({ ...c, slug: String(slug) })),
  );
  const renamed = (await draft.get('Declaration', former)).filter(({ id }) => !given.has(id));
  const coderOf = (row: Row) => readDeclaration(row).coder;
  const left = (await rowsLeftOut(draft, 'Declaration', whole, { coderOf, given })).map(({ row }) => row);
  const taken = await draft.get('Declaration', takenBackBy(commands));
  return [...new Map([...left, ...taken, ...renamed].map((row) => [row.id, row])).values()];
}
