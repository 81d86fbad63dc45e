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
  const held = await draft.find('Claim', 'holder', actors);
  const resting = new Set(held.map(({ edges }) => edges.position));
  const positions = await draft.find('Position', 'actor', actors);
  draft.remove(positions.filter(({ id }) => !resting.has(id)));
  const inSpells = new Set(held.flatMap(({ edges }) => edges.spells ?? []));
  const spells = await draft.find('Spell', 'actor', actors);
  draft.remove(spells.filter(({ id }) => !inSpells.has(id)));
}
