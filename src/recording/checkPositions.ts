import type { Row, Transaction } from '../stores/Store.ts';
import { type Change, Draft } from './Draft.ts';
import { rederivePositions } from './rederivePositions.ts';
import { rowsById, TARGETS } from './rowsById.ts';

/**
 * Derives the positions of some actors from their claims, and compares them with the stored ones. Gives each row that
 * differs: `before` is what is stored, `after` what follows from the claims. Whether a proposal is attributed depends
 * on other actors too, and is not compared.
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
  // A claim whose target is not there gives no position to compare; `checkRows` reports its broken edge.
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
