import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/** The ids of those claims that are disputed: some accepted claim is against an assertion that repeats them. */
export async function disputedAmong(draft: Draft, claims: readonly Row[]): Promise<ReadonlySet<string>> {
  const restatements = claims.flatMap(({ edges }) => edges.restatedBy ?? []).flat();
  const on = await draft.find('Claim', 'target', restatements);
  const denied = new Set(on.filter(isDenial).map(({ edges }) => edges.target));
  return new Set(
    claims
      .filter(({ edges }) => [edges.restatedBy ?? []].flat().some((id) => denied.has(id)))
      .map(({ id }) => id),
  );
}

function isDenial({ fields }: Row): boolean {
  return fields.status === 'ACCEPTED' && (fields.stance === 'SCEPTICAL' || fields.stance === 'OBJECTS');
}
