import type { Command } from '../commands/Command.ts';
import type { GivenWhole } from '../commands/givenWhole.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { followMerges } from './followMerges.ts';
import { statedBy, statedRow } from './statedRows.ts';
import { takenBackBy } from './takenBackBy.ts';

/**
 * Writes offices and ties with who states them, and removes those that nobody states any longer.
 *
 * @param whole what the commands give whole
 */
export async function writeStated(
  draft: Draft,
  commands: readonly Command[],
  whole: GivenWhole,
): Promise<void> {
  for (const type of ['Office', 'Tie']) {
    const given = commands
      .filter((c) => c.do === 'putOffice' || c.do === 'putTie')
      .map(statedRow)
      .filter((row) => row.type === type);
    const stored = await draft.find(type, 'document', whole.documents);
    const known = await draft.get(
      type,
      given.map(({ id }) => id),
    );
    const rows = new Map([...stored, ...known].map((row) => [row.id, withoutWhole(row, whole)]));
    for (const row of given) {
      const before = rows.get(row.id);
      rows.set(row.id, withCoders(row, [...(before ? statedBy(before) : []), ...statedBy(row)]));
    }
    const isStated = (row: Row) => statedBy(row).length > 0;
    draft.remove(await draft.get(type, takenBackBy(commands)));
    draft.remove([...rows.values()].filter((row) => !isStated(row)));
    draft.put(await followMerges(draft, [...rows.values()].filter(isStated)));
  }
}

/** A row without those whose statements the commands give whole. */
function withoutWhole(row: Row, whole: GivenWhole): Row {
  const document = String(row.edges.document);
  return withCoders(
    row,
    statedBy(row).filter((coder) => !whole.of(document, coder)),
  );
}

function withCoders(row: Row, coders: readonly string[]): Row {
  return { ...row, fields: { ...row.fields, statedBy: [...new Set(coders)].sort() } };
}
