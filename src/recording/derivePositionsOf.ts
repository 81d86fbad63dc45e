import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { rederivePositions } from './rederivePositions.ts';
import { rowsById, TARGETS } from './rowsById.ts';

/** Derives every position of some actors from their claims, and takes away those that follow from none. */
export async function derivePositionsOf(draft: Draft, actors: readonly string[]): Promise<void> {
  const claims = await draft.find('Claim', 'holder', actors);
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
  const stored = await draft.find('Position', 'actor', actors);
  draft.remove(stored.filter((row) => !pairs.has(pairOf(row))));
}

function pairOf({ edges }: Row): string {
  return `${edges.holder ?? edges.actor} ${edges.target}`;
}
