import type { OwnClaim } from '../../operations/ownClaims.ts';

/** Whether a claim that was retracted stands again, as another one that says the same by the same words. */
export function isBack(claim: OwnClaim, all: readonly OwnClaim[]): boolean {
  const said = saidBy(claim);
  return (
    claim.status === 'RETRACTED' && all.some((one) => one.status !== 'RETRACTED' && saidBy(one) === said)
  );
}

function saidBy({ text, holder, stance, target, evidence }: OwnClaim): string {
  return JSON.stringify([
    text,
    holder.slug,
    stance,
    target.slug,
    evidence.map(({ start, exact }) => [start, exact]),
  ]);
}
