import { storedType } from '../schema/graphModel.ts';
import { isOwned } from '../schema/isOwned.ts';
import type { Row } from '../stores/Store.ts';
import type { Change, Draft } from './Draft.ts';
import { hiddenAmong, isHidden } from './hiddenAmong.ts';

/**
 * Says anew of changes of mind and of passages whether they are hidden, as far as what is waiting may change that. To be
 * called when everything else is written.
 */
export async function renewHidden(draft: Draft): Promise<void> {
  await renewSupersessions(draft, await draft.changes());
  const changes = await draft.changes();
  const after = changes.flatMap((change) => change.after ?? []);
  const seen = new Set(after.filter((row) => !isHidden(row)).flatMap(passagesUnder));
  const touched = new Set([
    ...changes.flatMap(({ before }) => before ?? []).flatMap(passagesUnder),
    ...after.flatMap(passagesUnder),
  ]);
  // On most rests something that is written now and that everybody sees: nothing need be read for them.
  setHidden(draft, await draft.get('Passage', seen), new Set());
  const inDoubt = await draft.get(
    'Passage',
    [...touched].filter((id) => !seen.has(id)),
  );
  setHidden(draft, inDoubt, await hiddenAmong(draft, 'Passage', inDoubt));
}

async function renewSupersessions(draft: Draft, changes: readonly Change[]): Promise<void> {
  const fresh = changes.flatMap(({ after }) => (after?.type === 'Supersession' ? [after] : []));
  const shown = changes.flatMap(({ before, after }) =>
    before && after?.type === 'Claim' && isHidden(before) && !isHidden(after) ? [after.id] : [],
  );
  const touched = new Map(
    [
      ...fresh,
      ...(await draft.find('Supersession', 'by', shown)),
      ...(await draft.find('Supersession', 'claim', shown)),
    ].map((row) => [row.id, row]),
  );
  const rows = [...touched.values()];
  setHidden(draft, rows, await hiddenAmong(draft, 'Supersession', rows));
}

/** Says of some rows whether they are hidden. @param hidden the ids of those that are */
export function setHidden(draft: Draft, rows: readonly Row[], hidden: ReadonlySet<string>): void {
  const changed = rows.filter((row) => row.fields.hidden !== hidden.has(row.id));
  draft.put(changed.map((row) => ({ ...row, fields: { ...row.fields, hidden: hidden.has(row.id) } })));
}

/** The ids of the passages that a row rests on. */
function passagesUnder({ type, edges }: Row): readonly string[] {
  return [...storedType(type).fields.values()].flatMap((field) =>
    field.kind === 'edge' && isOwned(field) && field.to.includes('Passage')
      ? [edges[field.name] ?? []].flat()
      : [],
  );
}
