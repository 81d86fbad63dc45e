import type { Fault } from '../errors.ts';
import type { Gaps, WrittenClaim } from './WrittenDossier.ts';

/** A name is one claim. */
export function checkClaimNames(claims: Gaps<WrittenClaim>): readonly Fault[] {
  const first = new Map<string, number>();
  return claims.flatMap((claim, i): readonly Fault[] => {
    const name = claim?.name;
    if (name === undefined) return [];
    const known = first.get(name);
    first.set(name, known ?? i);
    if (known === undefined) return [];
    const message = `The name "${name}" is already that of claims[${known}]. Give this claim another name.`;
    return [{ rule: 'nameIsOneClaim', at: `claims[${i}].name`, message }];
  });
}
