import type { NetworkClaim } from './NetworkClaim.ts';
import { weekOf } from './weekOf.ts';

/** Within what the same actor's same stance on the same target counts once. */
export type CountedOnce = 'ALL' | 'DOCUMENT' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/**
 * The claims that count: all with every passage; or of those that say the same of one target within one document, day, week,
 * month or year the first one, once. Weeks begin on Mondays (ISO 8601); weeks and months of different years are different. What has no day is the same
 * as nothing else.
 *
 * @param grade what must be the same beside actor and target: the grade of a stance, or nothing where grades are ignored
 */
export function withoutRepeats(
  claims: readonly NetworkClaim[],
  once: CountedOnce,
  grade: (claim: NetworkClaim) => number | null,
): readonly NetworkClaim[] {
  if (once === 'ALL') return claims;
  const seen = new Set<string>();
  const counted = claims.filter((claim) => {
    const within = stretchOf(claim, once);
    if (within === null) return true;
    const key = JSON.stringify([claim.actor, claim.target, grade(claim), within]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return counted.map((claim) => ({ ...claim, passages: 1 }));
}

function stretchOf({ document, day }: NetworkClaim, once: Exclude<CountedOnce, 'ALL'>): string | null {
  if (once === 'DOCUMENT') return document;
  if (day === null) return null;
  switch (once) {
    case 'DAY':
      return day;
    case 'WEEK':
      return weekOf(day);
    case 'MONTH':
      return day.slice(0, 7);
    case 'YEAR':
      return day.slice(0, 4);
  }
}
