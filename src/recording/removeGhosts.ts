import { storedType } from '../schema/graphModel.ts';
import { isOwned } from '../schema/isOwned.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { removeUnreferred } from './removeUnreferred.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';

/** What is there for others' sake alone: what is declared, and words that something rests on. */
const RECORDS = ['Actor', 'Place', 'Issue', 'Proposal', 'Assertion'];
const LED_TO = new Set([...RECORDS, 'Passage']);

/**
 * Removes what nothing declares and nothing leads to any longer, of all that something led to before: records and passages.
 * To be called when everything else is written.
 */
export async function removeGhosts(draft: Draft): Promise<void> {
  const looked = new Set<string>();
  for (;;) {
    const lost = new Map<string, Set<string>>();
    for (const { before, after } of await draft.changes()) {
      const still = new Set(after ? endsOf(after).map(({ id }) => id) : []);
      for (const { types, id } of before ? endsOf(before) : []) {
        if (still.has(id) || looked.has(`${before?.id} ${id}`)) continue;
        looked.add(`${before?.id} ${id}`);
        for (const type of types) lost.set(type, (lost.get(type) ?? new Set()).add(id));
      }
    }
    if (lost.size === 0) return;
    const rows: Row[] = [];
    for (const [type, ids] of lost) rows.push(...(await draft.get(type, ids)));
    await removeUnreferred(draft, await undeclared(draft, rows));
  }
}

/** Those of some rows that nothing declares and nothing leads to, though they are there for others' sake alone. */
export async function ghostsAmong(draft: Draft, rows: readonly Row[]): Promise<readonly Row[]> {
  const alone = await undeclared(
    draft,
    rows.filter(({ type }) => LED_TO.has(type)),
  );
  const leading = await rowsLeadingTo(draft, alone);
  const ledTo = new Set(leading.flatMap(({ edges }) => Object.values(edges).flat()));
  return alone.filter(({ id }) => !ledTo.has(id));
}

/** The records and passages that a row leads to. */
function endsOf({ type, edges }: Row): readonly { readonly types: readonly string[]; readonly id: string }[] {
  return [...storedType(type).fields.values()].flatMap((field) => {
    if (field.kind !== 'edge' || !isOwned(field)) return [];
    const types = field.to.filter((to) => LED_TO.has(to));
    return types.length === 0 ? [] : [edges[field.name] ?? []].flat().map((id) => ({ types, id }));
  });
}

async function undeclared(draft: Draft, rows: readonly Row[]): Promise<readonly Row[]> {
  const declarations = await draft.find(
    'Declaration',
    'record',
    rows.filter(({ type }) => type !== 'Passage').map(({ id }) => id),
  );
  const declared = new Set(declarations.map(({ fields }) => fields.record));
  return rows.filter(({ id, edges }) => !declared.has(id) && (edges.mergedInto ?? null) === null);
}
