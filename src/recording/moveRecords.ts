import type { Command } from '../commands/Command.ts';
import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { isBySlug, writtenFields } from '../commands/writtenFields.ts';
import { tableOf } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { declarationRow, readDeclaration } from './declarationRow.ts';
import { FROM_CLAIMS, followsFromClaims } from './followsFromClaims.ts';
import { mergeGroups } from './mergeGroups.ts';
import { pairId } from './pairId.ts';
import { isStatement, recordedWith } from './recordedEnds.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';

/**
 * Lets everything that leads to a record under an earlier slug lead to it under its new one, whichever document it is of.
 * Claims stay as they are, ids and decisions included: what they name is the same, only called otherwise. Gives the
 * claims whose positions are to be derived anew. To be called before records are written.
 */
export async function moveRecords(draft: Draft, commands: readonly Command[]): Promise<readonly Row[]> {
  const claims = new Map<string, Row>();
  for (const { type, from, to } of formerSlugsIn(commands)) {
    const [before, after] = [idOf(type, from), idOf(type, to)];
    const [old] = await draft.get(type, [before]);
    if (!old) continue;
    const leading = await rowsLeadingTo(draft, [old]);
    const naming = [...leading, ...(await namingMerged(draft, old))];
    const isThere = (await draft.get(type, [after])).length > 0;
    draft.remove([old]);
    const own = underIssue(old.fields, before, after);
    if (!isThere) draft.put([{ ...old, id: after, fields: { ...own, slug: to } }]);
    for (const row of leading) {
      if (followsFromClaims(row)) {
        draft.remove([row]);
        continue;
      }
      const moved = ledTo(row, before, after);
      draft.put([moved]);
      if (moved.type === 'Claim') claims.set(moved.id, moved);
    }
    for (const row of naming.filter(isStatement)) {
      const today = await draft.get(row.type, [row.id]);
      draft.put(today.map((one) => recordedWith(one, before, after)));
    }
    for (const found of ['Claim', ...FROM_CLAIMS]) {
      for (const row of await draft.find(found, 'underIssue', [before]))
        draft.put([{ ...row, fields: underIssue(row.fields, before, after) }]);
    }
    await renameIn(draft, naming, { type, from, to });
  }
  return [...claims.values()];
}

/** What may name a record that was merged: what it was merged into, and whatever leads to that. */
async function namingMerged(draft: Draft, old: Row): Promise<readonly Row[]> {
  if (typeof old.edges.mergedInto !== 'string') return [];
  const [group] = await mergeGroups(draft, tableOf(old.type), [old.id]);
  const root = await draft.get(old.type, group ? [group.root] : []);
  return [...root, ...(await rowsLeadingTo(draft, root))];
}

function ledTo({ edges, fields, ...row }: Row, before: string, after: string): Row {
  const to = (end: string) => (end === before ? after : end);
  const led = Object.fromEntries(
    Object.entries(edges).map(([name, ends]) => {
      if (ends === null) return [name, null];
      return [name, typeof ends === 'string' ? to(ends) : [...new Set(ends.map(to))]];
    }),
  );
  const pair = row.type === 'Claim' ? { pair: pairId(String(led.holder), String(led.target)) } : {};
  return { ...row, edges: led, fields: { ...underIssue(fields, before, after), ...pair } };
}

function underIssue(fields: Row['fields'], before: string, after: string): Row['fields'] {
  return fields.underIssue === before ? { ...fields, underIssue: after } : fields;
}

/** Other documents may declare that something is a part of the record, or about it. */
async function renameIn(
  draft: Draft,
  leading: readonly Row[],
  { type, from, to }: { readonly type: string; readonly from: string; readonly to: string },
): Promise<void> {
  const rows = await draft.find(
    'Declaration',
    'record',
    leading.map(({ id }) => id),
  );
  for (const kept of rows.map(readDeclaration)) {
    const naming = writtenFields(kept.type).filter(
      (field) => isBySlug(field) && tableOf(field.toName) === tableOf(type),
    );
    const fields: Record<string, Declaration['fields'][string]> = { ...kept.fields };
    for (const { name } of naming) {
      const value = fields[name];
      if (value === from) fields[name] = to;
      if (Array.isArray(value)) fields[name] = value.map((slug) => (slug === from ? to : slug));
    }
    draft.put([declarationRow({ ...kept, fields })]);
  }
}
