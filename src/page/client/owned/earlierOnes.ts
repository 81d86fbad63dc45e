import type { OwnClaim } from '../../operations/ownClaims.ts';

/**
 * The claims that one may give up: those of the same holder, but not itself, nor what it gives up already, nor whatever
 * gives it up in turn, by however many steps.
 */
export function earlierOnes(later: OwnClaim, all: readonly OwnClaim[]): readonly OwnClaim[] {
  const laterOnes = new Set([later.id]);
  const byId = new Map(all.map((one) => [one.id, one]));
  for (const id of laterOnes) for (const { by } of byId.get(id)?.supersededBy ?? []) laterOnes.add(by.id);
  const given = new Set(later.supersedes.map(({ claim }) => claim.id));
  return all.filter(
    ({ id, holder, status }) =>
      holder.slug === later.holder.slug && status !== 'RETRACTED' && !laterOnes.has(id) && !given.has(id),
  );
}
