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
  for (const row of taken) draft.remove(row);
  draft.put(...rows);

  const touched = new Set([...rows, ...taken].map((row) => String(row.fields.record)));
  const all = await draft.find('Declaration', 'record', touched);
  const moved: Row[] = [];
  for (const [record, declarations] of Map.groupBy(all, (row) => String(row.fields.record))) {
    const said = declarations.map(readDeclaration);
    const [stored] = await draft.get(said[0]?.type ?? '', [record]);
    const row = recordRow(said as [Declaration, ...Declaration[]], stored?.fields.unattributed !== false);
    draft.put(row);
    if (stored && copiedOf(stored) !== copiedOf(row)) moved.push(row);
  }
  await copyAnew(draft, moved);
}

/** What claims and positions copy of their target, so that they can be listed by it. */
function copiedOf({ fields, edges }: Row): string {
  return JSON.stringify([edges.about ?? null, fields.underIssue ?? null]);
}

async function copyAnew(draft: Draft, targets: readonly Row[]): Promise<void> {
  const byId = new Map(targets.map((row) => [row.id, row]));
  for (const claim of await draft.find('Claim', 'target', byId.keys())) {
    const target = byId.get(String(claim.edges.target));
    if (!target) continue;
    draft.put({ ...claim, edges: { ...claim.edges, ...concernsOf(String(claim.edges.holder), target) } });
  }
  for (const position of await draft.find('Position', 'target', byId.keys())) {
    const underIssue = byId.get(String(position.edges.target))?.fields.underIssue ?? null;
    draft.put({ ...position, fields: { ...position.fields, underIssue } });
  }
}
