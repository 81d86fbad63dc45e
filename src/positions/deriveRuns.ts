import type { DerivedPosition } from './DerivedPosition.ts';
import type { HeldClaim } from './HeldClaim.ts';
import { pastRuns } from './pastRuns.ts';
import { sideOf } from './sideOf.ts';

/** A position, and all claims of the time for which its stance was taken: of one that is held now, earlier ones too. */
export interface PositionOfRun {
  readonly position: DerivedPosition;
  /** Ids. Each claim of the actor on the target is of one run. */
  readonly run: ReadonlySet<string>;
}

/**
 * The positions of one actor on one target with their runs, from all accepted claims of that actor on it (rule 7 of the model).
 *
 * Counted are claims that are neither former nor superseded: of the dated ones those of the latest day, and all
 * undated ones. A stance that counted claims take is current. Each time that a stance was taken and given up before is a
 * former position of its own: pushed, dropped and taken up again are three.
 */
export function deriveRuns(claims: readonly HeldClaim[]): readonly PositionOfRun[] {
  const counted = countedOf(claims);
  const current = new Set(counted.map((c) => c.stance));
  const sides = new Set([...current].map(sideOf));
  const isMixed = sides.has('for') && sides.has('against');
  const latestFirst = daysThatCount(claims);
  const unbroken = new Map([...current].map((stance) => [stance, unbrokenRun(latestFirst, stance)]));
  const held = new Set([...counted, ...[...unbroken.values()].flat()]);
  const past = pastRuns(claims, (claim) => !held.has(claim));
  const steps = new Map([...new Set(past.map(({ start }) => start))].map((start, i) => [start, i + 1]));

  const now = [...current].map((stance) => ({
    stance,
    former: false,
    givenUp: false,
    step: steps.size + 1,
    mixed: isMixed && sideOf(stance) !== null,
    since: sinceOf(unbroken.get(stance) ?? []),
    run: unbroken.get(stance) ?? [],
    resting: counted.filter((c) => c.stance === stance),
  }));
  const before = past.map(({ stance, start, claims: resting }) => ({
    stance,
    former: true,
    givenUp: resting.some((claim) => !stands(claim)),
    step: steps.get(start) ?? 1,
    mixed: false,
    since: sinceOf(resting),
    run: resting,
    resting,
  }));
  const inOrder = [...before, ...now];
  const times = Map.groupBy(inOrder, ({ stance }) => stance);
  return [...times.values()].flatMap((of) =>
    of.map(({ run, resting, ...position }, earlier) => ({
      position: {
        ...position,
        ...saidDays([...run, ...resting]),
        earlier,
        resumed: earlier < of.length - 1,
        hedged: resting.every((c) => c.hedged),
        reported: resting.every((c) => c.reported),
        claims: resting.map((c) => c.id),
      },
      run: new Set([...run, ...resting].map((c) => c.id)),
    })),
  );
}

function countedOf(claims: readonly HeldClaim[]): readonly HeldClaim[] {
  const standing = claims.filter(stands);
  const latest = latestDay(standing);
  return standing.filter((c) => c.day === null || c.day === latest);
}

function stands(claim: HeldClaim): boolean {
  return !claim.former && claim.supersededOn.length === 0;
}

function latestDay(claims: readonly HeldClaim[]): string | null {
  return claims.reduce<string | null>(
    (latest, { day }) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
}

/**
 * The dated claims of the last unbroken run of days on which a stance was taken that is current. A later day on which the
 * actor took other stances only breaks a run, and so does a change of mind. It ends on the latest day that counts: what
 * was said after it has been given up.
 */
function unbrokenRun(latestFirst: readonly (readonly HeldClaim[])[], stance: string): readonly HeldClaim[] {
  const run: HeldClaim[] = [];
  for (const day of latestFirst) {
    const taking = day.filter((c) => c.stance === stance && stands(c));
    if (taking.length === 0) break;
    run.push(...taking);
  }
  return run;
}

/** The dated claims of each day up to the latest that counts, this one first. */
function daysThatCount(claims: readonly HeldClaim[]): readonly (readonly HeldClaim[])[] {
  const latest = latestDay(claims.filter(stands)) ?? '';
  const days = Map.groupBy(
    claims.filter((c) => c.day !== null && !c.former && c.day <= latest),
    (c) => c.day ?? '',
  );
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, of]) => of);
}

/** `saidAt` of the first of the dated claims of a run, in the order of the text where they are of one day. */
function sinceOf(run: readonly HeldClaim[]): string | null {
  const dated = run.filter((c) => c.day !== null && !c.former);
  const [first] = dated.toSorted((a, b) =>
    a.day === b.day ? (a.order < b.order ? -1 : 1) : (a.day ?? '') < (b.day ?? '') ? -1 : 1,
  );
  return first?.saidAt ?? null;
}

/** The first and the last day on which any of some claims may have been said. */
function saidDays(claims: readonly HeldClaim[]): Pick<DerivedPosition, 'saidFirst' | 'saidLast'> {
  let saidFirst: string | null = null;
  let saidLast: string | null = null;
  for (const { said } of claims) {
    if (said === null) continue;
    if (saidFirst === null || said.first < saidFirst) saidFirst = said.first;
    if (saidLast === null || said.last > saidLast) saidLast = said.last;
  }
  return { saidFirst, saidLast };
}
