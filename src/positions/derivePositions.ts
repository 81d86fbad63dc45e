/** What positions are derived from: an accepted claim of one actor on one target. */
export interface HeldClaim {
  readonly id: string;
  readonly stance: string;
  readonly former: boolean;
  readonly hedged: boolean;
  /** Another actor reports that the holder holds it. */
  readonly reported: boolean;
  /** An accepted claim supersedes it. */
  readonly superseded: boolean;
  readonly saidAt: string | null;
  /** The day it counts under, for order only, or null. */
  readonly day: string | null;
  /** The one order of claims. */
  readonly order: string;
}

/** Where one actor stands, or stood, on one target. */
export interface DerivedPosition {
  readonly stance: string;
  readonly former: boolean;
  readonly mixed: boolean;
  readonly hedged: boolean;
  readonly reported: boolean;
  readonly since: string | null;
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
}

/** For and against; other stances are on neither side. */
const SIDES: Readonly<Record<string, 'for' | 'against'>> = {
  PROPOSES: 'for',
  SUPPORTS: 'for',
  SCEPTICAL: 'against',
  OBJECTS: 'against',
};

/**
 * The positions of one actor on one target, from all accepted claims of that actor on it (rule 7 of the model).
 *
 * Counted are claims that are neither former nor superseded: of the dated ones those of the latest day, and all
 * undated ones. A stance that counted claims take is current; one that only other claims take is former.
 */
export function derivePositions(claims: readonly HeldClaim[]): readonly DerivedPosition[] {
  const counted = countedOf(claims);
  const current = new Set(counted.map((c) => c.stance));
  const sides = new Set([...current].map((stance) => SIDES[stance]));
  const isMixed = sides.has('for') && sides.has('against');
  return [...new Set(claims.map((c) => c.stance))].map((stance) => {
    const isCurrent = current.has(stance);
    const resting = (isCurrent ? counted : claims).filter((c) => c.stance === stance);
    return {
      stance,
      former: !isCurrent,
      mixed: isCurrent && isMixed && SIDES[stance] !== undefined,
      hedged: resting.every((c) => c.hedged),
      reported: resting.every((c) => c.reported),
      since: sinceOf(claims, stance, isCurrent),
      claims: resting.map((c) => c.id),
    };
  });
}

function countedOf(claims: readonly HeldClaim[]): readonly HeldClaim[] {
  const standing = claims.filter(stands);
  const latest = latestDay(standing);
  return standing.filter((c) => c.day === null || c.day === latest);
}

function stands(claim: HeldClaim): boolean {
  return !claim.former && !claim.superseded;
}

function latestDay(claims: readonly HeldClaim[]): string | null {
  return claims.reduce<string | null>(
    (latest, { day }) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
}

/**
 * `saidAt` of the first claim in the last unbroken run of days on which the stance was taken. A later day on
 * which the actor took other stances only breaks a run, and so does a change of mind. The run of a current
 * position ends on the latest day that counts: what was said after it has been given up.
 */
function sinceOf(claims: readonly HeldClaim[], stance: string, isCurrent: boolean): string | null {
  const takes = (c: HeldClaim) => c.stance === stance && !(isCurrent && c.superseded);
  const latest = isCurrent ? latestDay(claims.filter(stands)) : latestDay(claims);
  const days = Map.groupBy(
    claims.filter((c) => c.day !== null && !c.former && c.day <= (latest ?? '')),
    (c) => c.day ?? '',
  );
  const run: HeldClaim[] = [];
  for (const day of [...days.keys()].sort().reverse()) {
    const taking = (days.get(day) ?? []).filter(takes);
    if (taking.length > 0) run.push(...taking.sort((a, b) => (a.order < b.order ? 1 : -1)));
    else if (run.length > 0 || isCurrent) break;
  }
  return run.at(-1)?.saidAt ?? null;
}
