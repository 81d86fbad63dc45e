import { graphModel } from '../schema/graphModel.ts';
import type { Row, Store, Transaction } from '../stores/Store.ts';
import { type Change, Draft } from './Draft.ts';
import { rederivePositions } from './rederivePositions.ts';

/**
 * Derives all positions anew from the claims, and what claims and proposals say of them, and gives the rows that
 * are stored otherwise: `before` as they are, `after` as they should be. Nothing is written.
 */
export async function checkPositions(store: Store): Promise<readonly Change[]> {
  return store.transaction(async (transaction) => {
    const changes: Change[] = [];
    const proposed = new Set<string>();
    for (const actor of await allOf(transaction, 'Actor', 'kind', 'ActorKind')) {
      const claims = await transaction.find('Claim', 'holder', [actor.id]);
      for (const { fields, edges } of claims) {
        if (fields.status === 'ACCEPTED' && fields.stance === 'PROPOSES') proposed.add(String(edges.target));
      }
      const draft = new Draft(transaction);
      await rederivePositions(draft, claims);
      draft.remove(await strays(transaction, actor, claims));
      changes.push(...(await draft.changes()).filter(({ after }) => after?.type !== 'Proposal'));
    }
    for (const proposal of await allOf(transaction, 'Proposal', 'kind', 'ProposalKind')) {
      const unattributed = !proposed.has(proposal.id);
      if (proposal.fields.unattributed === unattributed) continue;
      changes.push({
        before: proposal,
        after: { ...proposal, fields: { ...proposal.fields, unattributed } },
      });
    }
    return changes;
  });
}

/** Positions of an actor on targets of which the actor never claimed anything. */
async function strays(transaction: Transaction, actor: Row, claims: readonly Row[]): Promise<readonly Row[]> {
  const targets = new Set(claims.map((claim) => claim.edges.target));
  const positions = await transaction.find('Position', 'actor', [actor.id]);
  return positions.filter((position) => !targets.has(position.edges.target ?? null));
}

/** All rows of a type, by a field that always has one of an enumeration's values. */
function allOf(
  transaction: Transaction,
  type: string,
  field: string,
  values: string,
): Promise<readonly Row[]> {
  return transaction.find(type, field, graphModel.enums.get(values) ?? []);
}
