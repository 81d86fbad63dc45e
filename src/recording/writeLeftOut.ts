import type { Command } from '../commands/Command.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import type { Draft } from './Draft.ts';
import { leftOutIds, leftOutRows } from './leftOutRows.ts';
import { takenBackBy } from './takenBackBy.ts';

/**
 * Writes what is left out of texts, and removes what is taken back or not given again by who gives all that they say.
 *
 * @param whole what the commands give whole
 */
export async function writeLeftOut(
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
): Promise<void> {
  const given = commands.filter((c) => c.do === 'leaveOut');
  const stored = await draft.find('LeftOut', 'document', whole.documents);
  draft.remove(
    stored.filter(({ fields, edges }) => whole.of(String(edges.document), String(fields.recordedBy))),
  );
  const takenBack = given.filter(({ reason }) => reason === null).flatMap(leftOutIds);
  draft.remove(await draft.get('LeftOut', [...takenBackBy(commands), ...takenBack]));
  draft.put(given.flatMap(leftOutRows));
}
