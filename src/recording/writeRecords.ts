import type { Command } from '../commands/Command.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { concernsOf } from './concernsOf.ts';
import type { Draft } from './Draft.ts';
import { declarationRow, keptDeclaration, readDeclaration } from './declarationRow.ts';
import { recordRow } from './recordRow.ts';

/**
 * Writes the declarations of the commands, removes those that are taken back, and writes each record as its remaining
 * declarations have it. Gives the records that no document declares any longer, unchanged: something may refer to them.
 *
 * @param takenBack rows of declarations that the commands do not repeat
 */
export async function writeRecords(
  draft: Draft,
  commands: readonly Command[],
  takenBack: readonly Row[],
): Promise<readonly Row[]> {
  const rows = commands
    .filter((c) => c.do === 'declare')
    .map(keptDeclaration)
    .map(declarationRow);
  draft.remove(takenBack);
  draft.put(rows);

  const touched = new Set([...rows, ...takenBack].map((row) => String(row.fields.record)));
  const all = await draft.find('Declaration', 'record', touched);
  const declarations = all.map(readDeclaration);
  const said = Map.groupBy(declarations, (d) => idOf(d.type, d.slug));
  const stored = await recordsOf(draft, declarations);
  const moved: Row[] = [];
  for (const [record, together] of said) {
    const known = stored.get(record);
    const row = recordRow(together, known?.fields.unattributed !== false);
    draft.put([row]);
    if (known && copiedOf(known) !== copiedOf(row)) moved.push(row);
  }
  await copyFromTargets(draft, moved);
  const undeclared = takenBack.map(readDeclaration).filter((d) => !said.has(idOf(d.type, d.slug)));
  return [...(await recordsOf(draft, undeclared)).values()];
}

async function recordsOf(
  draft: Draft,
  declarations: readonly Declaration[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (const [type, ofType] of Map.groupBy(declarations, (declaration) => declaration.type)) {
    const ids = ofType.map(({ slug }) => idOf(type, slug));
    for (const row of await draft.get(type, ids)) rows.set(row.id, row);
  }
  return rows;
}

/** What claims and positions copy of their target, so that they can be listed by it. */
function copiedOf({ fields, edges }: Row): string {
  return JSON.stringify([[edges.about ?? []].flat().sort(), fields.underIssue ?? null]);
}

/** Gives claims and positions what they copy of these targets. */
async function copyFromTargets(draft: Draft, targets: readonly Row[]): Promise<void> {
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
