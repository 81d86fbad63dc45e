import type { Transaction } from '../stores/Store.ts';
import { type Change, Draft } from './Draft.ts';
import { derivePositionsOf } from './derivePositionsOf.ts';

/**
 * Derives the positions of some actors from their claims, and compares them with the stored ones. Gives each row that
 * differs: `before` is what is stored, `after` what follows from the claims. Whether a proposal is attributed depends
 * on other actors too, and is not compared.
 */
export async function checkPositions(
  transaction: Transaction,
  actors: readonly string[],
): Promise<readonly Change[]> {
  const draft = new Draft(transaction);
  await derivePositionsOf(draft, actors);
  return (await draft.changes()).filter(({ after }) => after?.type !== 'Proposal');
}
