import { int } from 'neo4j-driver';
import type { StoredType } from '../../schema/Model.ts';
import { PAST_LINK, pastLabel, step } from './names.ts';
import { batches, type Statements } from './Statements.ts';
import { ownedEdges } from './storedRow.ts';

/**
 * Keeps rows of one type, with their links, as they are until a change, unless that change has written them. To be called
 * before anything of them is changed, and before rows that they lead to are taken away.
 */
export async function keepVersions(
  statements: Statements,
  type: StoredType,
  ids: readonly string[],
  seq: number,
): Promise<void> {
  if (!type.versioned || ids.length === 0) return;
  const text = printKeep(type);
  for (const batch of batches(ids)) await statements.write(text, { ids: batch, seq: int(seq) });
}

/** Takes away everything that is kept of how rows were before. */
export async function forgetVersions(statements: Statements): Promise<void> {
  const labels = new Set(
    [...statements.model.types.values()].filter((t) => t.versioned).map((t) => pastLabel(t.table)),
  );
  for (const label of [...labels, PAST_LINK]) await statements.write(`MATCH (v:${label}) DELETE v`, {});
}

function printKeep(type: StoredType): string {
  const links = ownedEdges(type).filter(({ via }) => via.kind === 'link');
  return [
    'UNWIND $ids AS id',
    `MATCH (n:${type.labels.join(':')} {id: id})`,
    'WITH n, coalesce(n.knownFrom, 0) AS known',
    'WHERE known < $seq',
    `CREATE (v:${type.labels.map(pastLabel).join(':')})`,
    'SET v = properties(n), v.knownFrom = known, v.knownUntil = $seq',
    ...(links.length > 0 ? ['WITH n, known'] : []),
    ...links.map(
      (edge) =>
        `CALL (n, known) { MATCH ${step(edge, 'n', 'm', 'l')} CREATE (:${PAST_LINK} {link: '${edge.relationships[0]}', fromId: n.id, toId: m.id, at: l.at, knownFrom: known, knownUntil: $seq}) }`,
    ),
  ].join('\n');
}
