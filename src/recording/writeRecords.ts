import type { Command } from '../commands/Command.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { concernsOf } from './claimRows.ts';
import type { Draft } from './Draft.ts';
import { declarationRow, keptDeclaration, readDeclaration, recordRow } from './recordRows.ts';

/**
 * Keeps what the commands declare, takes back what a document that says all anew no longer declares, and writes
 * each record as its declarations now have it. A record that nobody declares any more stays as it was last.
 */
export async function writeRecords(draft: Draft, commands: readonly Command[]): Promise<void> {
  const declared = commands.filter((c) => c.do === 'declare').map(keptDeclaration);
  const rows = declared.map(declarationRow);
  const kept = new Set(rows.map((row) => row.id));
  const anew = commands.flatMap((c) => (c.do === 'keepOnly' ? [idOf('Document', c.document)] : []));
  const taken = (await draft.find('Declaration', 'document', anew)).filter((row) => !kept.has(row.id));
  draft.remove(taken);
  draft.put(rows);

  const touched = new Set([...rows, ...taken].map((row) => String(row.fields.record)));
  const all = await draft.find('Declaration', 'record', touched);
  const said = Map.groupBy(all.map(readDeclaration), (d) => idOf(d.type, d.slug));
  const stored = await recordsOf(draft, said);
  const moved: Row[] = [];
  for (const [record, declarations] of said) {
    const known = stored.get(record);
    const row = recordRow(declarations, known?.fields.unattributed !== false);
    draft.put([row]);
    if (known && copiedOf(known) !== copiedOf(row)) moved.push(row);
  }
  await copyAnew(draft, moved);
}

async function recordsOf(
  draft: Draft,
  said: ReadonlyMap<string, readonly Declaration[]>,
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (const [type, ofType] of Map.groupBy(said, ([, [declaration]]) => declaration?.type ?? '')) {
    const ids = ofType.map(([record]) => record);
    for (const row of await draft.get(type, ids)) rows.set(row.id, row);
  }
  return rows;
}

/** What claims and positions copy of their target, so that they can be listed by it. */
function copiedOf({ fields, edges }: Row): string {
  return JSON.stringify([[edges.about ?? []].flat().sort(), fields.underIssue ?? null]);
}

async function copyAnew(draft: Draft, targets: readonly Row[]): Promise<void> {
  const byId = new Map(targets.map((row) => [row.id, row]));
  for (const claim of await draft.find('Claim', 'target', byId.keys())) {
    const target = byId.get(String(claim.edges.target));
    if (!target) continue;
    const concerns = concernsOf(String(claim.edges.holder), target);
    const fields = { ...claim.fields, underIssue: target.fields.underIssue ?? null };
    draft.put([{ ...claim, fields, edges: { ...claim.edges, ...concerns } }]);
  }
  for (const position of await draft.find('Position', 'target', byId.keys())) {
    const underIssue = byId.get(String(position.edges.target))?.fields.underIssue ?? null;
    draft.put([{ ...position, fields: { ...position.fields, underIssue } }]);
  }
}
