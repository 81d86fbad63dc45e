import type { Row, Transaction } from '../stores/Store.ts';
import { type Change, Draft } from './Draft.ts';
import { rederivePositions } from './rederivePositions.ts';
import { rowsById, TARGETS } from './rowsById.ts';

/**
 * Derives the positions of some actors anew from their claims, and gives the rows that are stored otherwise:
 * `before` as they are, `after` as they should be. Whether proposals are attributed is not for some actors to say.
 */
export async function checkPositions(
  transaction: Transaction,
  actors: readonly string[],
): Promise<readonly Change[]> {
  const claims = await transaction.find('Claim', 'holder', actors);
  const draft = new Draft(transaction);
  const targets = await rowsById(
    draft,
    TARGETS,
    claims.map((claim) => String(claim.edges.target)),
  );
  const isLost = (claim: Row) => !targets.has(String(claim.edges.target));
  const lost = new Set(claims.filter(isLost).map((claim) => String(claim.fields.pair)));
  // What a claim on nothing gives cannot be said; that it leads nowhere is a fault of its row.
  await rederivePositions(
    draft,
    claims.filter((claim) => !lost.has(String(claim.fields.pair))),
  );
  const pairs = new Set(claims.map(pairOf));
  const stored = await transaction.find('Position', 'actor', actors);
  draft.remove(stored.filter((row) => !pairs.has(pairOf(row))));
  return (await draft.changes()).filter(({ after }) => after?.type !== 'Proposal');
}

function pairOf({ edges }: Row): string {
  return `${edges.holder ?? edges.actor} ${edges.target}`;
}
